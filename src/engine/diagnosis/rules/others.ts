/** Why a customer was told what is not so, why halves stand alone, why nothing moves, and what reconciliation did not see. */
import type {Case} from '../case.js';
import type {Finding} from '../clue.js';
import {together} from '../findings.js';

/** "No", and the order is there. */
export function whyUntrue(one: Case, explained: ReadonlySet<string>): readonly Finding[] {
  const ids = one.broken('told-the-truth').filter((id) => !explained.has(id));
  return together(
    ids.flatMap((id) => {
      const no = one.told(id, 'no');
      const attempts = one.attempts(id, one.orders);
      const last = attempts.findLast(({sent}) => no !== null && sent < no);
      if (no === null || !last) return [];
      return [{id, code: 'no-while-unknown', facts: {error: last.error}, entry: no}];
    }),
  );
}

/** One of two records that belong together was never sent. */
export function whyTorn(one: Case, explained: ReadonlySet<string>): readonly Finding[] {
  if (!one.isRead) return [];
  const both = [one.orders, ...one.ledger.halves];
  return together(
    one
      .broken('all-or-nothing')
      .filter((id) => !explained.has(id))
      .flatMap((id) => {
        const missing = both.filter(
          (holding) =>
            !one.attempts(id, holding).some(({outcome}) => outcome === 'stored'),
        );
        const [holding] = missing;
        if (holding === undefined || missing.length === both.length) return [];
        const entry = one.attempts(id)[0]?.sent ?? null;
        return [{id, code: 'half-sent', facts: {missing: holding}, entry}];
      }),
  );
}

/** The order before which all stand still. */
export function whyStalled(one: Case): readonly Finding[] {
  const waiting = one.broken('no-stall');
  const stuck = one.ledger.orders.find(
    ({id, effects}) =>
      effects === 0 && one.handings(id).length > 0 && one.settlings(id).length === 0,
  );
  if (waiting.length === 0 || !stuck) return [];
  const handings = one.handings(stuck.id);
  const facts = {at: stuck.id, times: handings.length, program: handings[0]?.by ?? ''};
  const entry = handings.at(-1)?.entry ?? null;
  return [{code: 'stuck-at-one', ids: waiting, facts, entry}];
}

/** Reconciliation has seen both books, and said nothing of these. */
export function whyOverlooked(one: Case): readonly Finding[] {
  const ids = one.broken('gap-found');
  const {run, history} = one;
  if (ids.length === 0 || run.gap.reported === null) return [];
  const entry = history.findLastIndex(({type}) => type === 'reported');
  return [{code: 'not-reported', ids, facts: {}, entry}];
}
