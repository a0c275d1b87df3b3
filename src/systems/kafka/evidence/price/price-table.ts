/** From measured turns to the table: what each way to send costs, compared within each round. */
import type {Spread} from './figures.js';
import type {SetupId} from './setup-id.js';
import {base, recordBytes, type Setup, setups} from './setups.js';

/** What one setup did in its turn of a round. */
export type Turn = {
  /** From 1. */
  readonly round: number;
  readonly setup: SetupId;
  readonly sends: number;
  /** From the first send until the broker had taken the last one, in milliseconds. */
  readonly ms: number;
  /** How long each send took, in microseconds. */
  readonly latenciesUs: readonly number[];
};

export type PriceRow = {
  readonly setup: Setup;
  /** Of all rounds. */
  readonly sends: number;
  readonly recordsPerSecond: number | null;
  /** Of values: 10^6 bytes. */
  readonly megabytesPerSecond: number | null;
  /** Of all sends of all rounds; p99 is null below 100 of them. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Records per second ÷ those of acks=1 in the same round. null: too few sends to tell. */
  readonly speed: Spread | null;
  /** p50 of a send ÷ that of acks=1 in the same round. */
  readonly wait: Spread | null;
  /** Rounds in which both it and acks=1 had enough sends. */
  readonly rounds: number;
};

/** With fewer sends a turn proves nothing. */
export const fewestSends = 10;
const fewestForP99 = 100;

/** One row a setup, in the order of the setups. */
export function priceTable(turns: readonly Turn[]): readonly PriceRow[] {
  const rounds = new Set(turns.map(({round}) => round)).size;
  return setups.map((setup) => rowOf(setup, turns, rounds));
}

/** How many rounds are whole. */
export function wholeRounds(turns: readonly Turn[]): number {
  const counts = new Map<number, number>();
  for (const {round} of turns) counts.set(round, (counts.get(round) ?? 0) + 1);
  return [...counts.values()].filter((count) => count === setups.length).length;
}

function rowOf(setup: Setup, turns: readonly Turn[], rounds: number): PriceRow {
  const own = turns.filter((turn) => turn.setup === setup.id);
  const latencies = own.flatMap(({latenciesUs}) => latenciesUs).sort((a, b) => a - b);
  const enough = own.filter(hasEnough);
  const pairs = enough.flatMap((turn) => {
    const of = turns.find(({setup: id, round}) => id === base && round === turn.round);
    return of && hasEnough(of) ? [{turn, of}] : [];
  });
  const told = pairs.length > 0 && pairs.length * 2 >= rounds;
  const ratio = (measure: (turn: Turn) => number): Spread | null =>
    told ? spread(pairs.map(({turn, of}) => measure(turn) / measure(of))) : null;
  const perSecond =
    enough.length === 0 ? null : spread(enough.map(sendsPerMs)).median * 1000;
  return {
    setup,
    sends: latencies.length,
    recordsPerSecond: perSecond && perSecond * setup.records,
    megabytesPerSecond: perSecond && (perSecond * setup.records * recordBytes) / 1e6,
    p50Ms: latencies.length < fewestSends ? null : quantile(latencies, 0.5) / 1000,
    p99Ms: latencies.length < fewestForP99 ? null : quantile(latencies, 0.99) / 1000,
    speed: ratio((turn) => sendsPerMs(turn) * recordsOf(turn)),
    wait: ratio(median),
    rounds: pairs.length,
  };
}

const hasEnough = ({sends, ms}: Turn): boolean => sends >= fewestSends && ms > 0;
const sendsPerMs = ({sends, ms}: Turn): number => sends / ms;
const recordsOf = ({setup}: Turn): number =>
  setups.find(({id}) => id === setup)?.records ?? 1;
const median = ({latenciesUs}: Turn): number =>
  quantile(
    [...latenciesUs].sort((a, b) => a - b),
    0.5,
  );

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    from: quantile(sorted, 0.25),
    to: quantile(sorted, 0.75),
  };
}

/** Between the two nearest ranks where it falls between them. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
