/** Reasons that only Kafka can tell. */
import type {Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {together} from '../../../../engine/diagnosis/findings.js';
import {kafka, kafkaEventIn, kafkaEventsOf} from '../kafka-events.js';
import {takenFor} from '../taken-for.js';
import {framesOf} from './frames.js';
import {whyVanished} from './vanished.js';

export const reasonsOf = (one: Case): readonly Finding[] => [
  ...whyVanished(one),
  ...numberReused(one),
  ...lostThePartition(one),
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

const moved = new Set([
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'REBALANCE_IN_PROGRESS',
  'FENCED_INSTANCE_ID',
  'FENCED_MEMBER_EPOCH',
  'STALE_MEMBER_EPOCH',
]);

/** A commit was refused because the group had moved on while the work was in hand. */
function lostThePartition(one: Case): readonly Finding[] {
  return together(
    one.broken('each-once').flatMap((id) => {
      const refused = one
        .settlings(id)
        .find(({error}) => error !== null && moved.has(error));
      if (!refused || one.handings(id).length < 2) return [];
      const {by, error, entry} = refused;
      const facts = {program: by, error};
      return [{id, code: 'lost-the-partition', system: kafka, facts, entry}];
    }),
  );
}

/** Two groups of one program read the orders: each gets every one of them. */
function twoGroups(one: Case): readonly Finding[] {
  const ids = one.broken('each-once').filter((id) => one.handings(id).length > 1);
  const joined = kafkaEventsOf(one.history, 'joined-group').filter(
    ({of}) => of === 'shipping',
  );
  const groups = [...new Set(joined.map(({group}) => group))];
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

const tooFew = new Set(['NOT_ENOUGH_REPLICAS', 'NOT_ENOUGH_REPLICAS_AFTER_APPEND']);

/** The probe waited for too long: brokers refused, or nobody led. */
function outOfService(one: Case): readonly Finding[] {
  const ids = one.broken('in-service');
  const until = one.history.findIndex(
    (entry) => entry.type === 'probe' && ids.includes(entry.id),
  );
  if (ids.length === 0 || until < 0) return [];
  const from = one.history.findLastIndex(
    (entry, index) => entry.type === 'fault' && index < until,
  );
  const refused = one.clues.find(
    (clue) =>
      clue.kind === 'replied' &&
      clue.entry > from &&
      clue.entry < until &&
      tooFew.has(clue.error ?? ''),
  );
  const own = {system: kafka, ids, facts: {}};
  if (refused) return [{...own, code: 'isr-below-the-floor', entry: refused.entry}];
  const led = framesOf(one.history)
    .get(0)
    ?.at(until - 1);
  return led?.leader === null ? [{...own, code: 'no-leader', entry: until}] : [];
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
