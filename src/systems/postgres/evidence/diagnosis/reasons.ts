/** Reasons that only the database can tell: what was committed, held against what was sent. */
import {at, type Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {type Single, together} from '../../../../engine/diagnosis/findings.js';
import type {OrderRecord} from '../../../../engine/ledger/ledger.js';
import {postgres, postgresEventsOf} from '../postgres-events.js';

export const reasonsOf = (one: Case): readonly Finding[] => [
  ...committedAlone(one),
  ...sentAlone(one),
  ...markedAlone(one),
];

/** When the row of an order was last asked to be made to last; null: no transaction named it. */
function commitOf(id: string, one: Case): number | null {
  const ends = postgresEventsOf(one.history, 'ended').filter(
    ({event: {ids, how}}) =>
      ids.includes(id) && (how === 'committed' || how === 'unheard'),
  );
  return ends[0]?.entry ?? null;
}

/** The row is there, and what was to follow it is not in the log. */
function committedAlone(one: Case): readonly Finding[] {
  const {outbox} = Object.fromEntries(
    one.run.began.holdings.map(({holds, name}) => [holds, name]),
  );
  return together(
    one.lost
      .filter(({others, stored}) => stored.length === 0 && others.some(isAnswer))
      .map((order) => {
        const own = {id: order.id, system: postgres};
        const marked = order.others.some(
          ({holding, settled}) => holding === outbox && settled,
        );
        if (marked)
          return {
            ...own,
            code: 'marked-not-sent',
            facts: {},
            entry: commitOf(order.id, one),
          };
        return {...own, ...howLeft(order, one)};
      }),
  );
}

const isAnswer = ({holds}: OrderRecord['others'][number]): boolean => holds === 'answers';

function howLeft(order: OrderRecord, one: Case): Omit<Single, 'id' | 'system'> {
  const entry = commitOf(order.id, one);
  if (order.undone.length > 0)
    return {code: 'committed-not-sent', facts: {how: 'undone'}, entry};
  const died = diedWith(order.id, one);
  const attempts = one.attempts(order.id, one.orders);
  if (died && !attempts.some(({outcome}) => outcome === 'refused'))
    return {code: 'committed-not-sent', facts: {how: 'killed', program: died}, entry};
  return {
    code: 'committed-not-sent',
    facts: {how: 'failed', times: attempts.length},
    entry,
  };
}

/** The program that had it in hand when it died; null: none did. */
function diedWith(id: string, one: Case): string | null {
  const given = one.given(id);
  if (given === null || one.told(id, 'yes') !== null) return null;
  const life = one.lifeAt('checkout', given);
  return life?.died === true && at(one, given) <= at(one, life.to) ? life.program : null;
}

/** The message is there, and the row that it speaks of is not. */
function sentAlone(one: Case): readonly Finding[] {
  if (one.ledger.answers.length === 0) return [];
  const untrue = new Set(one.broken('told-the-truth'));
  return together(
    one.ledger.orders
      .filter(
        ({id, stored, others}) =>
          untrue.has(id) && stored.length > 0 && !others.some(isAnswer),
      )
      .map(({id}) => {
        const end = postgresEventsOf(one.history, 'ended').findLast(({event}) =>
          event.ids.includes(id),
        );
        const facts = {how: end?.event.how ?? null};
        return {
          id,
          code: 'sent-not-committed',
          system: postgres,
          facts,
          entry: end?.entry ?? null,
        };
      }),
  );
}

/** Shipping committed something about an order before it did the work, and took it for done from then on. */
function markedAlone(one: Case): readonly Finding[] {
  if (
    !one.run.began.holdings.some(
      ({holds, system}) => holds === 'effects' && system === postgres,
    )
  )
    return [];
  return together(
    one.lost.flatMap(({id}) => {
      const mark = postgresEventsOf(one.history, 'ended').find(
        ({event: {of, ids, how}}) =>
          of === 'shipping' &&
          ids.includes(id) &&
          (how === 'committed' || how === 'unheard'),
      );
      if (!mark) return [];
      const facts = {program: mark.event.of};
      return [{id, code: 'marked-not-done', system: postgres, facts, entry: mark.entry}];
    }),
  );
}
