/** Reasons that only the database can tell: what was committed, held against what was sent. */
import type {Attempt, Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {type Single, together} from '../../../../engine/diagnosis/findings.js';
import {hasRow} from '../../../../engine/ledger/fate.js';
import type {OrderRecord} from '../../../../engine/ledger/ledger.js';
import {postgres, postgresEventsOf} from '../postgres-events.js';

/** How the transactions of the programs ended. */
type Ends = ReturnType<typeof postgresEventsOf<'ended'>>;

export function reasonsOf(one: Case): readonly Finding[] {
  const ends = postgresEventsOf(one.history, 'ended');
  const found = [
    ...committedAlone(one, ends),
    ...sentAlone(one, ends),
    ...sentUnmarked(one),
    ...markedAlone(one, ends),
  ];
  return together(found.map((single) => ({...single, system: postgres})));
}

/** The first transaction that named the order and was, as far as its program got, committed. */
const commitOf = (id: string, ends: Ends): Ends[number] | undefined =>
  ends.find(
    ({event: {ids, how}}) =>
      ids.includes(id) && (how === 'committed' || how === 'unheard'),
  );

/** The row is there, and what was to follow it is not in the log. */
function committedAlone(one: Case, ends: Ends): readonly Single[] {
  const passed = passedIn(one);
  return one.lost
    .filter((order) => order.stored.length === 0 && hasRow(order))
    .map((order) => ({
      id: order.id,
      ...(passed.has(order.id) ? {code: 'passed-by-position'} : howLeft(order, one)),
      entry: commitOf(order.id, ends)?.entry ?? null,
    }));
}

/** Orders with a row that nobody is done with, and that is behind whoever goes through the rows. */
const passedIn = ({history}: Case): ReadonlySet<string | null> =>
  new Set(
    postgresEventsOf(history, 'read').flatMap(({event}) =>
      event.rows.flatMap(({id, done, passed}) => (passed && !done ? [id] : [])),
    ),
  );

function howLeft(order: OrderRecord, one: Case): Pick<Single, 'code' | 'facts'> {
  const {id, others, undone} = order;
  if (others.some(({holds, settled}) => holds === 'outbox' && settled))
    return {code: 'marked-not-sent'};
  if (undone.length > 0) return {code: 'committed-not-sent', facts: {how: 'undone'}};
  const died = diedWith(id, one);
  const attempts = one.attempts(id, one.orders);
  const facts =
    died !== null && !attempts.some(({outcome}) => outcome === 'refused')
      ? {how: 'killed', program: died}
      : {how: 'failed', times: attempts.length};
  return {code: 'committed-not-sent', facts};
}

/** The program that had it in hand when it died; null: none did. */
function diedWith(id: string, one: Case): string | null {
  const given = one.given(id);
  if (given === null || one.told(id, 'yes') !== null) return null;
  const life = one.lifeAt('checkout', given);
  return life?.died === true ? life.program : null;
}

/** The message is there, and the row that it speaks of is not. */
function sentAlone(one: Case, ends: Ends): readonly Single[] {
  if (one.ledger.answers.length === 0) return [];
  const untrue = new Set(one.broken('told-the-truth'));
  return one.ledger.orders
    .filter((order) => untrue.has(order.id) && order.stored.length > 0 && !hasRow(order))
    .map(({id}) => {
      const end = ends.findLast(({event}) => event.ids.includes(id));
      const facts = {how: end?.event.how ?? null};
      return {id, code: 'sent-not-committed', facts, entry: end?.entry ?? null};
    });
}

/**
 * The broker had it, and the row did not say so yet when somebody looked again: whoever came after the one that
 * had died, or another one beside it.
 */
function sentUnmarked(one: Case): readonly Single[] {
  const ids = new Set(one.broken('each-once'));
  const twice = one.ledger.orders.filter(
    ({id, stored, others}) =>
      ids.has(id) && stored.length > 1 && others.some(({holds}) => holds === 'outbox'),
  );
  return twice.flatMap(({id}) => {
    const sent = one.attempts(id, one.orders);
    const [first, last] = [sent[0], sent.at(-1)];
    const how = first && last ? whyUnmarked(one, first, last) : null;
    if (how === null || !first || !last) return [];
    const facts = {program: first.by, how};
    return [{id, code: 'sent-not-marked', facts, entry: last.sent}];
  });
}

/** What came between the first send and the last; null: neither a death nor another one beside it. */
function whyUnmarked(one: Case, first: Attempt, last: Attempt): string | null {
  const ends = one.history
    .slice(first.sent, last.sent)
    .find(
      (entry) =>
        (entry.type === 'killed' || entry.type === 'taken-over') &&
        entry.program === first.by,
    );
  return ends?.type ?? (isTakenOver(one, first.by, first.sent) ? 'taken-over' : null);
}

/** Two of them ran side by side at that time. */
const isTakenOver = ({history}: Case, program: string, at: number): boolean =>
  history
    .slice(0, at)
    .some((entry) => entry.type === 'taken-over' && entry.program === program);

/** Shipping committed something about an order before it did the work, and took it for done from then on. */
function markedAlone(one: Case, ends: Ends): readonly Single[] {
  const areRows = one.run.began.holdings.some(
    ({holds, system}) => holds === 'effects' && system === postgres,
  );
  const own = areRows ? ends.filter(({event}) => event.of === 'shipping') : [];
  return one.lost.flatMap(({id}) => {
    const mark = commitOf(id, own);
    if (!mark) return [];
    const {entry, event} = mark;
    return [{id, code: 'marked-not-done', facts: {program: event.of}, entry}];
  });
}
