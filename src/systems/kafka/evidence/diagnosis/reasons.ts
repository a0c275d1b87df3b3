/** Reasons that only Kafka can tell. */
import type {Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {together} from '../../../../engine/diagnosis/findings.js';
import {kafka, kafkaEventIn, kafkaEventsOf} from '../kafka-events.js';
import {handedToAnother} from './another-member.js';
import {leftAtWork} from './left-at-work.js';
import {positionLost} from './position-lost.js';
import {movedOn} from '../moved-on.js';
import {takenFor} from '../taken-for.js';
import {whyOutOfService} from './out-of-service.js';
import {compactedMeanwhile, whyVanished} from './vanished.js';

export const reasonsOf = (one: Case): readonly Finding[] => [
  ...whyVanished(one),
  ...compactedMeanwhile(one),
  ...numberReused(one),
  ...lostThePartition(one),
  ...handedToAnother(one),
  ...positionLost(one),
  ...twoGroups(one),
  ...readUncommitted(one),
  ...outOfService(one),
  ...notVisible(one),
];

/** The broker took them for others, by producer id and sequence. */
function numberReused(one: Case): readonly Finding[] {
  const lost = new Set(one.lost.map(({id}) => id));
  return together(
    takenFor(one.ledger)
      .filter(({id}) => lost.has(id))
      .map(({id, of}) => {
        const entry = one.attempts(id, one.orders)[0]?.sent ?? null;
        return {id, code: 'number-reused', system: kafka, facts: {of}, entry};
      }),
  );
}

/** `what` tells of it: a commit or a heartbeat was refused, or it left by itself. */
type Refused = {
  readonly by: string;
  readonly what: 'commit' | 'heartbeat' | 'leave';
  readonly error: string | null;
  readonly entry: number;
};

/** The group had moved on while the work was in hand. */
function lostThePartition(one: Case): readonly Finding[] {
  const put = putOutOf(one);
  return together(
    one.broken('each-once').flatMap((id) => {
      const handings = one.handings(id);
      const last = handings.at(-1);
      if (!last || handings.length < 2) return [];
      const commit = one.settlings(id).find(({error}) => isRefusal(error));
      const putOut = put.find(
        ({by, entry}) =>
          entry < last.entry &&
          handings.some((handed) => handed.by === by && handed.entry < entry),
      );
      const refused = commit ? {...commit, what: 'commit'} : putOut;
      if (!refused) return [];
      const {by, error, what, entry} = refused;
      const facts = {program: by, error, what};
      return [{id, code: 'lost-the-partition', system: kafka, facts, entry}];
    }),
  );
}

const isRefusal = (error: string | null): boolean =>
  error !== null && (movedOn.has(error) || error === 'REBALANCE_IN_PROGRESS');

const putOutOf = ({history}: Case): readonly Refused[] => [
  ...leftAtWork(history).map(({entry, event: {of, reason}}) => ({
    ...{by: of, what: 'leave' as const, error: reason, entry},
  })),
  ...history.flatMap((whole, entry) => {
    const event = kafkaEventIn(whole);
    if (event?.type !== 'put-out') return [];
    return [{by: event.of, what: 'heartbeat' as const, error: event.error, entry}];
  }),
];

/** Two groups of one program read the orders: each gets every one of them. Retries may have groups of their own. */
function twoGroups(one: Case): readonly Finding[] {
  const topic = kafkaEventsOf(one.history, 'created')[0]?.topics[one.orders];
  const settled = kafkaEventsOf(one.history, 'group-committed').filter(
    (event) => event.of === 'shipping' && event.topic === topic,
  );
  const groups = [...new Set(settled.map(({group}) => group))];
  const storedOnce = new Set(
    one.ledger.orders.flatMap(({id, stored}) => (stored.length === 1 ? [id] : [])),
  );
  const ids = one
    .broken('each-once')
    .filter((id) => storedOnce.has(id) && one.handings(id).length > 1);
  if (groups.length < 2 || ids.length === 0) return [];
  return [{code: 'two-groups', system: kafka, ids, facts: {groups}, entry: null}];
}

/** Shipping reads what was never committed. */
function readUncommitted(one: Case): readonly Finding[] {
  const entry = one.history.findIndex((whole) => {
    const event = kafkaEventIn(whole);
    return (
      event?.type === 'read-from' && event.of === 'shipping' && event.isolation === 0
    );
  });
  const orders = new Map(one.ledger.orders.map((order) => [order.id, order]));
  const ids = one.broken('all-or-nothing').filter((id) => {
    const order = orders.get(id);
    return order !== undefined && order.undone.length > 0 && order.effects > 0;
  });
  if (entry < 0 || ids.length === 0) return [];
  return [{code: 'read-uncommitted', system: kafka, ids, facts: {}, entry}];
}

/** The probe waited for too long: brokers refused, or nobody led. */
function outOfService(one: Case): readonly Finding[] {
  const ids = one.broken('in-service');
  const until = one.history.findIndex(
    (entry) => entry.type === 'probe' && ids.includes(entry.id),
  );
  const why = until < 0 ? null : whyOutOfService(one.history, until);
  return why ? [{...why, system: kafka, ids, facts: {}}] : [];
}

/** Acknowledged, and behind what a reader may see. */
function notVisible(one: Case): readonly Finding[] {
  const ids = one.broken('visible');
  if (ids.length === 0) return [];
  const open = one.history.findIndex((whole) => {
    const event = kafkaEventIn(whole);
    return event?.type === 'sent' && event.transactional;
  });
  if (open >= 0)
    return [{code: 'open-transaction', system: kafka, ids, facts: {}, entry: open}];
  const early = ids.filter((id) =>
    one
      .attempts(id, one.orders)
      .some(({wants, outcome}) => wants === 'one' && outcome === 'stored'),
  );
  if (early.length === 0) return [];
  const entry = one.told(early[0] ?? '', 'yes');
  return [
    {code: 'below-the-high-watermark', system: kafka, ids: early, facts: {}, entry},
  ];
}
