/** Why an order left the house more than once. */
import type {Attempt, Case} from '../case.js';
import type {Finding} from '../clue.js';
import {type Single, together} from '../findings.js';

export function whyRepeated(
  one: Case,
  explained: ReadonlySet<string>,
): readonly Finding[] {
  const ids = one.verdict.observed['each-once'] ?? [];
  // Where a run may repeat, only who never says that it is done is to be told so.
  const mayRepeat = one.broken('each-once').length === 0;
  const stored = new Map(one.ledger.orders.map(({id, stored: places}) => [id, places]));
  return together(
    ids
      .filter((id) => !explained.has(id))
      .flatMap((id) =>
        (stored.get(id)?.length ?? 0) > 1
          ? sentAgain(id, one.attempts(id, one.orders))
          : doneAgain(id, one),
      )
      .filter(({code}) => !mayRepeat || code === 'nothing-committed'),
  );
}

/** Two requests that both were stored. */
function sentAgain(id: string, attempts: readonly Attempt[]): readonly Single[] {
  const twice = attempts.find(({request}, nth) => attempts[nth + 1]?.request === request);
  if (twice) {
    const facts = {program: twice.by, atOnce: true};
    return [{id, code: 'sent-twice', facts, entry: twice.sent}];
  }
  const second = attempts[1];
  if (!second) return [];
  const {by, sent: entry} = attempts.at(-1) ?? second;
  return [{id, code: howSentAgain(attempts), facts: {program: by}, entry}];
}

function howSentAgain(attempts: readonly Attempt[]): string {
  const again = attempts.some((later) =>
    attempts.some(
      ({outcome, ended}) => outcome === 'stored' && ended !== null && ended < later.sent,
    ),
  );
  if (again) return 'sent-twice';
  const writers = new Set(attempts.map(({writer}) => writer));
  return writers.has(null) ? 'sent-again-plain' : 'sent-again-as-new';
}

/** It was stored once, and came to the shop's hands more than once. */
function doneAgain(id: string, one: Case): readonly Single[] {
  const handings = one.handings(id).filter(({holding}) => holding === one.orders);
  const last = handings.at(-1);
  if (last === undefined) return [];
  const {by, entry} = last;
  if (handings.length === 1) {
    const [effect] = one.run.began.holdings.filter(({holds}) => holds === 'effects');
    const attempts = effect ? one.attempts(id, effect.name) : [];
    return attempts.length > 1
      ? sentAgain(id, attempts)
      : [
          {
            id,
            code: 'shipped-twice',
            facts: {program: by},
            entry: one.shipped(id)[1] ?? entry,
          },
        ];
  }
  const committed = one.clues.some(
    (clue) => clue.kind === 'settled' && clue.by === by && clue.error === null,
  );
  const code = committed ? 'done-not-committed' : 'nothing-committed';
  return [{id, code, facts: {program: by}, entry}];
}
