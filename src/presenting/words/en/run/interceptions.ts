import {allRequests, type Interception} from '../../../../engine/plan/step.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {ordinal} from '../../../../grammar/en.js';

type What = Interception['what'];
type Plan = Omit<Interception, 'system'>;
type Kind = Pick<Interception, 'request' | 'of' | 'what'>;
type One = Kind & {readonly nth: number; readonly refused?: boolean | undefined};
/** What the system calls its requests and its nodes. */
type Names = Pick<SystemWords, 'requests' | 'node'> | null;

const nameOf = (request: string, names: Names): string =>
  names?.requests[request] ?? `${request} request`;

function takenNow(
  {request: kind, of, what, nth, refused = false}: One,
  names: Names,
): string {
  const request = `${nameOf(kind, names)} ${nth} of ${of}`;
  const node = names?.node ?? 'server';
  const done = refused ? 'refused' : 'carried out';
  return {
    'drop-reply': `a ${node} has ${done} ${request}, and its reply is lost: the connection closes`,
    'hold-reply': `a ${node} has ${done} ${request}, and its reply is held back`,
    'hold-request': `${request} is held back: no ${node} has heard of it`,
  }[what];
}

function toBeTaken(plan: Plan, be: 'is' | 'will be', names: Names): string {
  const {what, count} = plan;
  const many = count > 1;
  const verb = be === 'is' && many ? 'are' : be;
  const which = whichOf(plan, be === 'is' ? 'then' : 'now', names);
  const reply = `the ${many ? 'replies' : 'reply'} to ${which}`;
  return {
    'drop-reply': `${reply} ${verb} dropped`,
    'hold-reply': `${reply} ${verb} held back`,
    'hold-request': `${which} ${verb} held back`,
  }[what];
}

function whichOf(
  {request: kind, of, from, count}: Plan,
  when: 'then' | 'now',
  names: Names,
): string {
  const request = `${nameOf(kind, names)}${count > 1 ? 's' : ''} of ${of}`;
  if (count >= allRequests) return `all ${request} from ${when} on`;
  if (from === 1)
    return count === 1 ? `the next ${request}` : `the next ${count} ${request}`;
  const last = from + count - 1;
  const number = count === 1 ? ordinal(from) : `${ordinal(from)} to ${ordinal(last)}`;
  return `the ${number} ${request} from ${when} on`;
}

/** What happens on the way between the shop's programs and a system, in English. */
export const interceptionsEn = {
  /** "the reply to the next produce request of checkout is dropped": what a plan does. */
  inPlan: (plan: Plan, names: Names) => toBeTaken(plan, 'is', names),
  /** The same of what is to come now. */
  fromNow: (plan: Plan, names: Names) => toBeTaken(plan, 'will be', names),
  /** What is seen when it happens: the `nth` of its kind since the rule began. */
  takenNow,
  /** The same of several that came one after the other, in one sentence. */
  takenSince: (
    {request, of, what, from, to}: Kind & {readonly from: number; readonly to: number},
    names: Names,
  ) => {
    if (from === to) return takenNow({request, of, what, nth: from}, names);
    const some = `${nameOf(request, names)}s ${from} to ${to} of ${of}`;
    return {
      'drop-reply': `the replies to ${some} are lost, too`,
      'hold-reply': `the replies to ${some} are held back, too`,
      'hold-request': `${some} are held back, too`,
    }[what];
  },
  /** "the reply to one produce request of checkout was dropped"; empty for what no version knows. */
  taken: (
    {
      what,
      request: kind,
      of,
      times,
    }: {
      readonly what: string;
      readonly request: string;
      readonly of: string;
      readonly times: number;
    },
    names: Names,
  ) => {
    const one = times === 1;
    const name = nameOf(kind, names);
    const request = `${one ? 'one' : times} ${name}${one ? '' : 's'} of ${of}`;
    const reply = `the ${one ? 'reply' : 'replies'} to ${request} ${one ? 'was' : 'were'}`;
    const all: Readonly<Record<What, string>> = {
      'drop-reply': `${reply} dropped`,
      'hold-reply': `${reply} held back`,
      'hold-request': `${request} ${one ? 'was' : 'were'} held back`,
    };
    return (all as Readonly<Record<string, string>>)[what] ?? '';
  },
  released: 'requests and replies get through again',
};
