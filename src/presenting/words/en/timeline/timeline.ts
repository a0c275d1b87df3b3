import type {Phase} from '../../../../engine/history/history.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {counted, seconds} from '../../../../grammar/en.js';
import {shopMomentsEn} from './shop.js';

const storeOf = (system: SystemWords | null): string => system?.store ?? 'store';

/** How the run goes on; a system that the orders lie in may say it in its own words. */
const phases: Readonly<Record<Exclude<Phase, 'orders' | 'fault'>, string>> = {
  failover: 'waiting for the system to notice',
  closed: 'shipping is closed',
  healing: 'healing: every fault is undone',
  reading: 'reading all that is stored',
  shipping: 'shipping: everything that is stored',
};

/** The moments of a run, each a sentence without a capital letter and a full stop, in English. */
export const timelineEn = {
  ...shopMomentsEn,
  phases,
  healed: 'healed',
  acknowledged: (id: string) => `${id} acknowledged`,
  premise: (premise: string, met: boolean) =>
    `premise ${met ? '' : 'not '}met: ${premise}`,
  probeAcknowledged: (tookMs: number) =>
    `probe order acknowledged after ${seconds(tookMs)}`,
  probeNotAcknowledged: 'probe order not acknowledged in time',
  caughtUp: (tookMs: number) =>
    `consumers can read all that is acknowledged, ${seconds(tookMs)} after the fault`,
  notCaughtUp: 'consumers cannot read all that is acknowledged yet',
  readToTheEnd: (system: SystemWords | null) =>
    `the ${storeOf(system)} is read to its end`,
  readingStopped: (why: string) => `reading stopped before the end: ${why}`,
  /** `undone`: records that lie there, and that no reader gets. */
  holdingRead: (
    holding: string,
    {count, undone}: {readonly count: number; readonly undone: number},
    system: SystemWords | null,
  ) => {
    const hidden =
      undone === 0
        ? ''
        : (system?.undone.besides(undone) ?? `, and ${undone} that no reader gets`);
    return `${holding} is read to its end: ${counted(count, 'record')}${hidden}`;
  },
  holdingStopped: (holding: string, why: string) =>
    `the reading of ${holding} stopped early: ${why}`,
  /** A shipping whose effects lie in a holding tells nobody: that is read afterwards. */
  shippedToTheEnd: (shipped: number, system: SystemWords | null) =>
    `shipping came to the end of the ${storeOf(system)}${shipped > 0 ? `: ${shipped} shipped` : ''}`,
  shippingStopped: (why: string) => `shipping stopped before the end: ${why}`,
  environment: (trouble: string) => `not the shop's fault: ${trouble}`,
  runEnded: (durationMs: number) => `the run ended after ${seconds(durationMs)}`,
};
