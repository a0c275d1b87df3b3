/** What is decided in a scenario: a small table, one value a row. */
export const decisionValues = {
  acks: ['0', '1', 'all'],
  copies: ['1', '2', '3'],
  /** `min.insync.replicas`. */
  floor: ['1', '2', '3'],
  idempotence: ['off', 'on'],
  /** How a row of a database and its message stay together. */
  handover: ['send', 'transaction', 'outbox'],
  /** When the reader commits its offset; `done-keyed`: after the work, which may be done twice without harm. */
  commit: ['early', 'done', 'done-keyed'],
  /** What becomes of a record that nobody can read. */
  letters: ['skip', 'stop', 'park'],
  retention: ['hours', 'days', 'weeks'],
  /** What is watched; `counts`: how many at both ends; `ids`: which. */
  alarms: ['none', 'lag', 'counts', 'ids'],
  site: ['none', 'mirror', 'stretched'],
} as const;

export type Decisions = {
  readonly [D in keyof typeof decisionValues]: (typeof decisionValues)[D][number];
};
export type DecisionId = keyof Decisions;
export const decisionIds = Object.keys(decisionValues) as readonly DecisionId[];

/** What is so in a shop. */
export const traits = [
  'database',
  'outside',
  'ordered',
  'burst',
  'two-sites',
  'bad-records',
] as const;
export type Trait = (typeof traits)[number];

export const harms = [
  'lost',
  'twice',
  'torn',
  'unordered',
  'stops',
  'unnoticed',
] as const;
export type Harm = (typeof harms)[number];

export const prices = ['latency', 'throughput', 'machines', 'work', 'disk'] as const;
export type Price = (typeof prices)[number];

export type Scenario = {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** Why the example fits, and what may go wrong even so. */
  readonly why: string;
  readonly remains: string;
  readonly traits: readonly Trait[];
  /** The harms that this shop can live with, and the prices that it can pay. */
  readonly bears: readonly Harm[];
  readonly pays: readonly Price[];
  readonly example: Decisions;
};

/** `acks=all` and the like, as typed, over some decisions; null where it names none. */
export function decided(
  before: Partial<Decisions>,
  typed: string,
): Partial<Decisions> | null {
  const [id = '', value = ''] = typed.split('=').map((part) => part.trim());
  if (!Object.hasOwn(decisionValues, id)) return null;
  const values: readonly string[] = decisionValues[id as DecisionId];
  return values.includes(value) ? {...before, [id]: value} : null;
}

export const isWholeTable = (some: Partial<Decisions>): some is Decisions =>
  decisionIds.every((id) => some[id] !== undefined);
