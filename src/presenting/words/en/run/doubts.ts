import {textOf, textsOf} from '../../../../engine/evidence.js';
import type {Facts} from '../../../../engine/history/history.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {capital, firstOf} from '../../../../grammar/en.js';

const idsOf = ({ids}: Facts): string => firstOf(textsOf(ids));

/** Why a run proves nothing, by code, in English. */
export const doubtsEn = {
  'not-ended': () => 'The history stops before the end of the run.',
  'never-read': (_: Facts, system: SystemWords | null) =>
    `The ${system?.store ?? 'store'} was never read to its end.`,
  'never-shipped-to-the-end': () => 'Shipping never came to its end.',
  'holding-never-read': ({holding}: Facts, system: SystemWords | null) =>
    `The ${system?.holding ?? 'holding'} ${textOf(holding)} was never read.`,
  'never-answered': (facts: Facts) => `Checkout never answered for ${idsOf(facts)}.`,
  'nothing-acknowledged': () => 'No order was acknowledged: there is nothing to judge.',
  'nobody-waited': () =>
    'Nobody waited to see whether the records behind a bad one move on.',
  'nothing-reported': () => 'Reconciliation reported nothing, not even that all is well.',
  'planted-astray': (facts: Facts) =>
    `What was planted is not what stood in the book of the warehouse when it was compared: ${idsOf(facts)}.`,
  'no-probe': () =>
    'No probe order was handed out, so nobody knows whether the shop was in service.',
  'probe-not-measured': (facts: Facts) =>
    `Nobody measured how long ${idsOf(facts)} took.`,
  'nobody-looked': () =>
    'Nobody tried to read while the fault lasted, so nobody knows what could be seen.',
  'nobody-answered-a-reader': (_: Facts, system: SystemWords | null) =>
    `No ${system?.node ?? 'server'} answered when a consumer wanted to read, so nobody knows what could be seen.`,
  stranger: (facts: Facts) =>
    `The record has ${idsOf(facts)}, which checkout was never given.`,
  clash: (facts: Facts, system: SystemWords | null) => {
    const [one = '', other = ''] = textsOf(facts['ids']);
    const place = textOf(facts['place']);
    return `The reader found both ${one} and ${other} ${system?.place(place) ?? `at ${place}`}.`;
  },
  'shipped-from-nowhere': (facts: Facts, system: SystemWords | null) =>
    `The warehouse shipped ${idsOf(facts)}, but the ${system?.store ?? 'store'}, read to its end, has no such order.`,
  'neither-shipped-nor-passed': (facts: Facts, system: SystemWords | null) =>
    `Shipping came to the end of the ${system?.store ?? 'store'}, yet it neither shipped nor passed ${idsOf(facts)}.`,
  'still-on-their-way': (facts: Facts) =>
    `The run is over, and nobody has taken ${idsOf(facts)} from where it waits to be handed on. See that your program hands on all of it before it ends.`,
  'nothing-promised': () => 'The run promised nothing that could be judged.',
};

/** Those that end with what another code says. */
export const doubtsBecauseEn = {
  environment: (trouble: string) => `The environment failed, not the shop: ${trouble}`,
  misbehaved: (misbehaviour: string) => capital(misbehaviour),
  premise: (premise: string) => `A premise was not met: ${premise}`,
  'orders-unread': (why: string, {system}: Where) =>
    `The reading of the ${system?.store ?? 'store'} is not complete: ${why}`,
  'holding-unread': (why: string, {holding}: Where) =>
    `The reading of ${holding} is not complete: ${why}`,
  'shipping-stopped': (why: string, {system}: Where) =>
    `Shipping did not come to the end of the ${system?.store ?? 'store'}: ${why}`,
};

type Where = {readonly system: SystemWords | null; readonly holding: string};
