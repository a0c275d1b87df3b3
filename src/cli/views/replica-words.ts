import type {FrameReplica, ReplicaRole} from '../../systems/kafka/evidence/xray/frame.js';

const roles: Readonly<Record<ReplicaRole, string>> = {
  leads: 'leads',
  'in-isr': 'in ISR',
  'in-elr': 'in ELR',
  out: 'not in ISR',
  unknown: '',
};

export function roleOf({role}: FrameReplica): string {
  return roles[role];
}

/** Where a log ends, `100..150` where its front was deleted, or that there is none. */
export function rangeOf({logStart, logEnd}: FrameReplica): string {
  if (logEnd === null) return 'no log';
  return logStart === null || logStart === 0 ? `${logEnd}` : `${logStart}..${logEnd}`;
}
