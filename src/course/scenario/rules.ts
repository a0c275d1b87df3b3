/**
 * What follows from decisions: small rules, each with the fact or the lab that it rests on. `assumed`: it is
 * always so, and no decision of the table cures it alone; it is told and not held against anybody.
 */
import type {Decisions, Harm, Price, Trait} from './decisions.js';

/** A run of a lab in which it can be seen, and what its promise says. */
type Shown = {
  readonly lab: string;
  readonly run: string;
  readonly asks: string;
  readonly answer: 'holds' | 'breaks';
};

type Applies = (decisions: Decisions, has: (trait: Trait) => boolean) => boolean;

export type HarmRule = {
  readonly id: string;
  readonly harm: Harm;
  readonly applies: Applies;
  readonly assumed?: boolean;
  readonly sources: readonly string[];
  readonly shown: Shown | null;
};

export type PriceRule = {
  readonly id: string;
  readonly price: Price;
  readonly applies: Applies;
  readonly sources: readonly string[];
};

const breaks = (lab: string, run = 'as-shipped', asks = 'none-lost'): Shown => ({
  ...{lab, run, asks, answer: 'breaks'},
});

const loses = (
  id: string,
  applies: Applies,
  [shown, ...sources]: readonly [Shown | null, ...string[]],
): HarmRule => ({id, harm: 'lost', applies, sources, shown});

const harmful = (
  [harm, id]: readonly [Harm, string],
  applies: Applies,
  [shown, ...sources]: readonly [Shown | null, ...string[]],
): HarmRule => ({id, harm, applies, sources, shown});

const losses: readonly HarmRule[] = [
  loses('no-answer', ({acks}) => acks === '0', [breaks('fire-and-forget'), 'acks-zero']),
  loses('one-copy-yes', ({acks, copies}) => acks === '1' && copies !== '1', [
    breaks('leader-crash'),
    'producer-acks-1',
  ]),
  loses('single-copy', ({copies}) => copies === '1', [breaks('single-replica')]),
  loses(
    'floor-one',
    ({acks, copies, floor}) => acks === 'all' && copies !== '1' && floor === '1',
    [breaks('shrunken-isr'), 'design-current-isr'],
  ),
  loses('not-sent', ({handover}, has) => handover === 'send' && has('database'), [
    null,
    'txn-outbox',
  ]),
  loses('commit-early', ({commit}) => commit === 'early', [
    breaks('commit-first'),
    'offsets-commit-first',
  ]),
  loses('skipped', ({letters}, has) => letters === 'skip' && has('bad-records'), [
    breaks('poison-pill', 'catch-and-continue'),
  ]),
  loses(
    'deleted-unread',
    ({retention}, has) => retention === 'hours' || (retention === 'days' && has('burst')),
    [breaks('retention'), 'retention-sla'],
  ),
  loses('site-burns', ({site}, has) => site === 'none' && has('two-sites'), [
    null,
    'domains-zones',
  ]),
  loses('mirror-behind', ({site}, has) => site === 'mirror' && has('two-sites'), [
    null,
    'notice-mirror',
  ]),
];

const others: readonly HarmRule[] = [
  harmful(
    ['twice', 'stored-twice'],
    ({acks, idempotence, commit}) =>
      acks !== '0' && idempotence === 'off' && commit !== 'done-keyed',
    [breaks('lost-reply', 'as-shipped', 'each-once'), 'idem-how'],
  ),
  harmful(['twice', 'done-again'], ({commit}) => commit === 'done', [
    null,
    'offsets-work-first',
  ]),
  harmful(
    ['twice', 'relayed-again'],
    ({handover, commit}) => handover === 'outbox' && commit !== 'done-keyed',
    [null, 'txn-outbox'],
  ),
  harmful(
    ['torn', 'row-without-message'],
    ({handover}, has) => handover === 'transaction' && has('database'),
    [null, 'txn-atomic'],
  ),
  harmful(
    ['unordered', 'passed-by-retries'],
    ({acks, idempotence}, has) => acks !== '0' && idempotence === 'off' && has('ordered'),
    [null, 'ord-in-flight'],
  ),
  harmful(
    ['unordered', 'parked-behind'],
    ({letters}, has) => letters === 'park' && has('ordered') && has('bad-records'),
    [null, 'poison-order'],
  ),
  harmful(
    ['stops', 'stands-before-bad'],
    ({letters}, has) => letters === 'stop' && has('bad-records'),
    [breaks('poison-pill', 'as-shipped', 'no-stall')],
  ),
  harmful(
    ['stops', 'floor-is-all'],
    ({acks, copies, floor}) => acks === 'all' && copies !== '1' && floor >= copies,
    [breaks('min-isr-equals-rf', 'as-shipped', 'in-service')],
  ),
  harmful(['stops', 'nobody-takes-over'], ({copies}) => copies === '1', [
    null,
    'domains-single-lab',
  ]),
  harmful(
    ['stops', 'far-copy-away'],
    ({site}, has) => site === 'stretched' && has('two-sites'),
    [null, 'domains-far'],
  ),
  harmful(['unnoticed', 'nobody-looks'], ({alarms}) => alarms === 'none', [
    null,
    'notice-lag',
  ]),
  harmful(['unnoticed', 'lag-is-zero'], ({alarms}) => alarms === 'lag', [
    breaks('find-the-gap', 'lag', 'gap-found'),
    'notice-lag',
  ]),
  harmful(['unnoticed', 'counts-cancel'], ({alarms}) => alarms === 'counts', [
    breaks('find-the-gap', 'as-shipped', 'gap-found'),
  ]),
];

const assumptions: readonly HarmRule[] = [
  {
    ...harmful(['lost', 'all-dark'], ({site}) => site !== 'stretched', [
      breaks('power-cut'),
      'design-page-cache',
    ]),
    assumed: true,
  },
  {
    ...harmful(
      ['twice', 'partner-forgets'],
      ({commit}, has) => commit === 'done-keyed' && has('outside'),
      [null, 'once-external'],
    ),
    assumed: true,
  },
  {
    ...harmful(
      ['stops', 'floor-refuses'],
      ({acks, copies, floor}) => acks === 'all' && floor > '1' && floor < copies,
      [null, 'design-min-isr'],
    ),
    assumed: true,
  },
];

/**
 * All that can still go wrong.
 *
 * @internal for the tests
 */
export const harmRules: readonly HarmRule[] = [...losses, ...others, ...assumptions];

const costs = (
  [price, id]: readonly [Price, string],
  applies: Applies,
  ...sources: readonly string[]
): PriceRule => ({id, price, applies, sources});

/**
 * What decisions cost.
 *
 * @internal for the tests
 */
export const priceRules: readonly PriceRule[] = [
  costs(['latency', 'waits-for-isr'], ({acks}) => acks === 'all', 'design-slowest'),
  costs(
    ['latency', 'commits-markers'],
    ({handover}) => handover === 'transaction',
    'txn-markers',
  ),
  costs(['latency', 'far-yes'], ({site}) => site === 'stretched', 'domains-far'),
  costs(['machines', 'copies-cost'], ({copies}) => copies !== '1', 'domains-span'),
  costs(['machines', 'second-cluster'], ({site}) => site !== 'none', 'domains-zones'),
  costs(['disk', 'copies-on-disk'], ({copies}) => copies !== '1', 'domains-span'),
  costs(['disk', 'kept-long'], ({retention}) => retention === 'weeks', 'retention-bytes'),
  costs(['work', 'outbox-work'], ({handover}) => handover === 'outbox', 'txn-outbox'),
  costs(['work', 'keys-work'], ({commit}) => commit === 'done-keyed', 'once-key'),
  costs(['work', 'parked-work'], ({letters}) => letters === 'park', 'poison-uber'),
  costs(
    ['work', 'compare-work'],
    ({alarms}) => alarms === 'ids' || alarms === 'counts',
    'notice-chaperone',
  ),
];

export type Derived = {
  readonly harms: readonly HarmRule[];
  readonly assumed: readonly HarmRule[];
  readonly prices: readonly PriceRule[];
};

/** All that follows from the decisions in a shop with these traits. */
export function derive(decisions: Decisions, traits: readonly Trait[]): Derived {
  const has = (trait: Trait): boolean => traits.includes(trait);
  const harms = harmRules.filter(({applies}) => applies(decisions, has));
  return {
    harms: harms.filter(({assumed}) => assumed !== true),
    assumed: harms.filter(({assumed}) => assumed === true),
    prices: priceRules.filter(({applies}) => applies(decisions, has)),
  };
}

/** What of it this shop cannot bear, or cannot pay. */
export function unbearable(
  {harms, prices}: Derived,
  {bears, pays}: {readonly bears: readonly Harm[]; readonly pays: readonly Price[]},
): {readonly harms: readonly HarmRule[]; readonly prices: readonly PriceRule[]} {
  return {
    harms: harms.filter(({harm}) => !bears.includes(harm)),
    prices: prices.filter(({price}) => !pays.includes(price)),
  };
}
