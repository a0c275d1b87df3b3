/** What a customer was told, held against what the program knew then. */
import {at, type Attempt, type Case} from '../case.js';

/** Milliseconds. */
const onItsWay = 50;

export type Haste =
  | 'never-sent'
  | 'yes-before-sent'
  | 'yes-before-reply'
  | 'asked-for-no-reply'
  | 'yes-after-refusal'
  | 'gave-up-then-yes';

/** Why the "yes" to an order had no ground, with the request that shows it; null: it had, or nobody knows. */
export function hasteOf(
  id: string,
  one: Case,
): {readonly code: Haste; readonly shown: Attempt | null} | null {
  const yes = one.told(id, 'yes');
  if (yes === null || !one.isRead) return null;
  const attempts = one.attempts(id, one.orders);
  const [first] = attempts;
  if (!first)
    return {
      code: hasLooked(id, yes, one) ? 'gave-up-then-yes' : 'never-sent',
      shown: null,
    };
  // Who asks for no reply goes on at once: a request may be seen after the answer.
  if (attempts.every(({wants}) => wants === 'nothing'))
    return {code: 'asked-for-no-reply', shown: first};
  // What is said and what is sent come on ways of their own.
  const before = attempts.filter(
    ({sent}) => sent < yes || at(one, sent) <= at(one, yes) + onItsWay,
  );
  if (before.length === 0) return {code: 'yes-before-sent', shown: first};
  if (before.some((attempt) => isStoredBy(attempt, yes))) return null;
  const last = before.at(-1) ?? first;
  return {code: whatWasKnown(last, yes), shown: last};
}

/** No request carried it, and the program had asked in vain who would take it. */
function hasLooked(id: string, yes: number, one: Case): boolean {
  const given = one.given(id) ?? yes;
  return one.clues.some(
    (clue) =>
      clue.kind === 'looked' &&
      clue.holding === one.orders &&
      clue.entry > given &&
      clue.entry < yes,
  );
}

const isStoredBy = ({outcome, ended}: Attempt, entry: number): boolean =>
  outcome === 'stored' && ended !== null && ended < entry;

function whatWasKnown({outcome, ended}: Attempt, yes: number): Haste {
  if (ended === null || ended > yes) return 'yes-before-reply';
  return outcome === 'refused' ? 'yes-after-refusal' : 'gave-up-then-yes';
}
