/** What a customer was told, held against what the program knew then. */
import {at, type Attempt, type Case} from '../case.js';
import type {Single} from '../findings.js';

/** Milliseconds. */
const onItsWay = 50;

/** Why the "yes" to an order had no ground; null: it had, or nobody knows. */
export function hasteOf(id: string, one: Case): Omit<Single, 'id'> | null {
  const entry = one.told(id, 'yes');
  if (entry === null || !one.isRead) return null;
  const found = whatWasKnown(id, entry, one);
  return found && {...found, entry};
}

function whatWasKnown(id: string, yes: number, one: Case): Omit<Single, 'id'> | null {
  const attempts = one.attempts(id, one.orders);
  if (attempts.length === 0)
    return {code: hasLooked(id, yes, one) ? 'gave-up-then-yes' : 'never-sent'};
  // Who asks for no reply goes on at once: a request may be seen after the answer.
  if (attempts.every(({wants}) => wants === 'nothing'))
    return {code: 'asked-for-no-reply'};
  // What is said and what is sent come on ways of their own.
  const before = attempts.filter(
    ({sent}) => sent < yes || at(one, sent) <= at(one, yes) + onItsWay,
  );
  const last = before.at(-1);
  if (!last) return {code: 'yes-before-sent'};
  if (before.some((attempt) => isStoredBy(attempt, yes))) return null;
  // A client may be trying again by itself when its time is over.
  const answered = before.findLast(({ended}) => ended !== null && ended <= yes);
  if (!answered) return {code: 'yes-before-reply'};
  return answered.outcome === 'refused'
    ? {code: 'yes-after-refusal', facts: {error: answered.error ?? ''}}
    : {code: 'gave-up-then-yes'};
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
