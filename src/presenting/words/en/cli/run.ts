/** What a run looks like in the text views, in English. */
import type {Phase} from '../../../../engine/history/history.js';
import {listed, seconds} from '../../../../grammar/en.js';

export const runViewEn = {
  heading: (
    {
      lab,
      run,
      inCode,
    }: {readonly lab: string; readonly run: string; readonly inCode: string | null},
    systems: readonly string[],
    ms: number,
  ) =>
    `${lab} · ${run}${inCode === null ? '' : ` ${inCode}`} on ${listed(systems)}, ${seconds(ms)}`,
  property: (
    name: string,
    state: string,
    {promise, broken}: {readonly promise: string; readonly broken: boolean},
  ) =>
    `${name.padEnd(16)} ${state.padEnd(8)} promised: ${promise}${broken ? ': NOT as promised' : ''}`,
  premise: (text: string, met: boolean) => `premise ${met ? 'met' : 'NOT met'}: ${text}`,
  timeline: 'Timeline (seconds)',
  history: (file: string) => `History: ${file}`,
  broken: (what: string, ids: readonly string[]) =>
    ids.length < 4
      ? `${what}: ${listed(ids)}.`
      : `${what}: ${ids[0] ?? ''} … ${ids.at(-1) ?? ''} (${ids.length}, all of them: --json).`,
  logsAlsoHold: {
    probe: 'The logs also hold the probe order.',
    'end-mark': 'The logs also hold the end mark that the lab writes.',
    both: 'The logs also hold the probe order and the end mark that the lab writes.',
  },
  counters: ({yes, no, pending}: {yes: number; no: number; pending: number}) =>
    `${yes} told yes, ${no} no, ${pending} pending`,
  logs: (
    ends: readonly {
      readonly id: number;
      readonly state: string | null;
      readonly logEnd: number | null;
    }[],
    highWatermark: number | null,
  ) =>
    `; logs end at ${ends.map(({id, state, logEnd}) => `${id} ${state === null ? '' : `${state} `}${logEnd ?? '–'}`).join(' · ')}; high watermark ${highWatermark ?? '–'}`,
  phases: {
    orders: 'orders',
    fault: 'fault',
    failover: 'failover',
    closed: 'closed',
    healing: 'healing',
    reading: 'reading',
    shipping: 'shipping',
  } as Readonly<Record<Phase, string>>,
  /** Which run it is, for how long, and in which phase it is. */
  goesOn: (run: string, ms: number, phase: string) => `${run}  ${seconds(ms)}, ${phase}`,
};
