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
  /** Whether the run proves anything. */
  readonly isProven: boolean;
  /** Orders that are lost, and it is proven. */
  readonly lost: readonly OrderRecord[];
  /** The name of the holding of the orders. */
  readonly orders: string;
  /** Whether every request could be read. */
  readonly isRead: boolean;
  /** Requests with this order, the oldest first, and one as often as it carries it; of one holding, or of all. */
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

type CaseInputs = Pick<Case, 'history' | 'run' | 'ledger' | 'verdict' | 'clues'>;

export function openCase(inputs: CaseInputs): Case {
  const {history, run, ledger, verdict, clues} = inputs;
  const orders = ordersIn(run.began.holdings)?.name ?? '';
  const isProven = verdict.doubts.length === 0;
  const lost = new Set(isProven ? verdict.observed['none-lost'] : []);
  const attempts = attemptsById(clues);
  const handings = gather(
    clues.filter((clue) => clue.kind === 'handed'),
    ({ids}) => new Set(ids),
  );
  const settlings = gather(
    clues.filter(
      (clue) => clue.kind === 'settled' && clue.holding === orders,
    ) as readonly Settling[],
    ({ids}) => new Set(ids),
  );
  const entries = [...history.keys()];
  const inEntry = (keysOf: (entry: Entry) => readonly string[]) =>
    gather(entries, (entry) => (history[entry] ? keysOf(history[entry]) : []));
  const told = inEntry(toldIn);
  const given = inEntry(givenIn);
  const shipped = inEntry(shippedIn);
  const lives = livesIn(history);
  return {
    ...inputs,
    orders,
    isProven,
    lost: ledger.orders.filter(({id}) => lost.has(id)),
    broken: (property) =>
      run.began.promise[property] === 'either' ? [] : (verdict.observed[property] ?? []),
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
  const sent = clues.filter((clue) => clue.kind === 'sent');
  const attempts = new Map(
    sent.map((clue) => [attemptOf(clue, ends.get(clue.request)), clue.ids]),
  );
  return gather(attempts.keys(), (attempt) => attempts.get(attempt) ?? []);
}

function attemptOf(sent: Extract<Clue, {kind: 'sent'}>, end: Clue | undefined): Attempt {
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

/** The things by each of their keys. */
function gather<T>(
  things: Iterable<T>,
  keysOf: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) {
      const known = found.get(key);
      if (known) known.push(thing);
      else found.set(key, [thing]);
    }
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
      // SIGTERM is how it is asked to end.
      died:
        last?.type === 'killed' ||
        (last?.type === 'program-ended' && last.code !== 0 && last.signal !== 'SIGTERM'),
    };
  });
}
