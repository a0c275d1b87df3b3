/** The record of a run, as the rules of the diagnosis ask it. */
import {eventsOf} from '../history/handlers.js';
import type {Answer, Entry, History} from '../history/history.js';
import type {RunRecord} from '../history/run-record.js';
import type {Ledger, OrderRecord} from '../ledger/ledger.js';
import type {PropertyName} from '../plan/define.js';
import {ordersIn} from '../plan/holding.js';
import type {Verdict} from '../verdict/verdict.js';
import type {Clue, Wants} from './clue.js';

/** What became of a request: `open`, no reply and its connection stands; `unanswered`, it will get none. */
type Outcome = 'open' | 'stored' | 'refused' | 'unanswered';

/** One request that carried an order. Entries are indexes in the history. */
export type Attempt = {
  readonly request: number;
  readonly by: string;
  readonly holding: string | null;
  readonly sent: number;
  readonly wants: Wants;
  readonly writer: string | null;
  readonly outcome: Outcome;
  readonly error: string | null;
  /** How often it carried the order. */
  readonly times: number;
  /** Of what became of it; null: nothing did. */
  readonly ended: number | null;
};

/** A process of a program, from its start to its end. */
type Life = {
  readonly program: string;
  readonly from: number;
  /** Infinity: it had not ended when the record did. */
  readonly to: number;
  /** It was killed, or ended in an error. */
  readonly died: boolean;
};

export type Handing = Extract<Clue, {kind: 'handed'}>;
export type Settling = Extract<Clue, {kind: 'settled'}>;

export type Case = {
  readonly history: History;
  readonly run: RunRecord;
  readonly ledger: Ledger;
  readonly verdict: Verdict;
  /** The orders that break a property; none where the run may do both. */
  broken(property: PropertyName): readonly string[];
  /** Orders that are lost, as the record has it. */
  readonly lost: readonly OrderRecord[];
  /** The name of the holding of the orders. */
  readonly orders: string;
  /** Whether every request could be read. */
  readonly isRead: boolean;
  /** Requests with this order, the oldest first; of one holding, or of all. */
  attempts(id: string, holding?: string): readonly Attempt[];
  handings(id: string): readonly Handing[];
  /** Of the orders' holding. */
  settlings(id: string): readonly Settling[];
  readonly clues: readonly Clue[];
  /** When it was first told that; null: never. */
  told(id: string, answer: Answer): number | null;
  /** When it was handed out. */
  given(id: string): number | null;
  shipped(id: string): readonly number[];
  lifeAt(program: string, entry: number): Life | null;
  readonly lives: readonly Life[];
};

type CaseInputs = Pick<Case, 'history' | 'run' | 'ledger' | 'verdict' | 'lost' | 'clues'>;

export function openCase(inputs: CaseInputs): Case {
  const {history, run, clues} = inputs;
  const orders = ordersIn(run.began.holdings)?.name ?? '';
  const attempts = attemptsById(clues);
  const handings = byId(clues, (clue) => (clue.kind === 'handed' ? clue : null));
  const settlings = byId(clues, (clue) =>
    clue.kind === 'settled' && clue.holding === orders ? clue : null,
  );
  const told = entriesBy(history, toldIn);
  const given = entriesBy(history, givenIn);
  const shipped = entriesBy(history, shippedIn);
  const lives = livesIn(history);
  return {
    ...inputs,
    orders,
    broken: (property) =>
      run.began.promise[property] === 'either'
        ? []
        : (inputs.verdict.observed[property] ?? []),
    isRead: clues.every((clue) => clue.kind !== 'sent' || !clue.unread),
    attempts: (id, holding) =>
      (attempts.get(id) ?? []).filter(
        (one) => holding === undefined || one.holding === holding,
      ),
    handings: (id) => handings.get(id) ?? [],
    settlings: (id) => settlings.get(id) ?? [],
    told: (id, answer) => told.get(`${answer} ${id}`)?.[0] ?? null,
    given: (id) => given.get(id)?.[0] ?? null,
    shipped: (id) => shipped.get(id) ?? [],
    lifeAt: (program, entry) =>
      lives.findLast((life) => life.program === program && life.from <= entry) ?? null,
    lives,
  };
}

/** When it happened, in milliseconds since the run began. */
export const at = ({history}: Pick<Case, 'history'>, entry: number | null): number =>
  history[entry ?? -1]?.at ?? 0;

function attemptsById(clues: readonly Clue[]): ReadonlyMap<string, readonly Attempt[]> {
  const ends = new Map<number, Clue>();
  for (const clue of clues)
    if (clue.kind === 'replied' || clue.kind === 'unanswered')
      ends.set(clue.request, ends.get(clue.request) ?? clue);
  const found = new Map<string, Attempt[]>();
  for (const clue of clues) {
    if (clue.kind !== 'sent') continue;
    const attempt = attemptOf(clue, ends.get(clue.request));
    for (const id of new Set(clue.ids)) {
      const times = clue.ids.filter((other) => other === id).length;
      found.set(id, [...(found.get(id) ?? []), {...attempt, times}]);
    }
  }
  return found;
}

function attemptOf(
  sent: Extract<Clue, {kind: 'sent'}>,
  end: Clue | undefined,
): Omit<Attempt, 'times'> {
  const {request, by, holding, entry, wants, writer} = sent;
  const error = end?.kind === 'replied' ? end.error : null;
  return {
    ...{request, by, holding, sent: entry, wants, writer, error},
    outcome: outcomeOf(end, error),
    ended: end?.entry ?? null,
  };
}

function outcomeOf(end: Clue | undefined, error: string | null): Outcome {
  if (end === undefined) return 'open';
  if (end.kind === 'unanswered') return 'unanswered';
  return error === null ? 'stored' : 'refused';
}

function byId<C extends Handing | Settling>(
  clues: readonly Clue[],
  pick: (clue: Clue) => C | null,
): ReadonlyMap<string, readonly C[]> {
  const found = new Map<string, C[]>();
  for (const clue of clues) {
    const one = pick(clue);
    for (const id of new Set(one?.ids)) {
      const known = found.get(id);
      if (!one) continue;
      if (known) known.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
}

/** Entries by what `keysOf` finds in them. */
function entriesBy(
  history: History,
  keysOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  history.forEach((entry, index) => {
    for (const key of keysOf(entry)) {
      const known = found.get(key);
      if (known) known.push(index);
      else found.set(key, [index]);
    }
  });
  return found;
}

const toldIn = (entry: Entry): readonly string[] =>
  entry.type === 'answered' ? entry.ids.map((id) => `${entry.answer} ${id}`) : [];
const givenIn = (entry: Entry): readonly string[] =>
  entry.type === 'attempted' ? entry.ids : [];
const shippedIn = (entry: Entry): readonly string[] =>
  entry.type === 'shipped' ? entry.ids : [];

/** A killed process may end long after; one that is taken over from lives on beside its successor. */
function livesIn(history: History): readonly Life[] {
  return eventsOf(history, 'program-started').map((started) => {
    const from = history.indexOf(started);
    const {program} = started;
    const end = history.findIndex(
      (entry, index) =>
        index > from &&
        (entry.type === 'killed' || entry.type === 'program-ended') &&
        entry.program === program,
    );
    const last = history[end];
    return {
      program,
      from,
      to: end < 0 ? Infinity : end,
      died:
        last?.type === 'killed' || (last?.type === 'program-ended' && last.code !== 0),
    };
  });
}
