type Broken = {
  readonly verdict: string;
  readonly property: 'each-once' | 'none-lost' | 'none-parked';
};

/** What the runs of a lab must show: the same of each fix that helps, and of the others. */
export type ExpectedLab = {
  readonly lab: string;
  /** The fixes that help. */
  readonly right: readonly string[];
  readonly broken: Broken;
  /** Fixes that break something else, of the same orders. */
  readonly otherwise?: Readonly<Record<string, Broken>>;
  readonly ids: readonly string[];
  /** A fix with which only some of them break it: how many is the client's affair. */
  readonly some?: string;
};

const numbered = (from: number, to: number): readonly string[] =>
  Array.from(
    {length: to - from + 1},
    (_one, index) => `order-${String(from + index).padStart(4, '0')}`,
  );

export const expectedLabs: readonly ExpectedLab[] = [
  {
    lab: 'lock-expires',
    right: ['redis-token', 'zookeeper-czxid'],
    broken: {verdict: 'duplicated', property: 'each-once'},
    ids: ['order-0020'],
  },
  {
    lab: 'local-cache',
    right: ['file', 'redis-everysec', 'redis-always'],
    broken: {verdict: 'lost', property: 'none-lost'},
    // Those that came while no broker could be reached.
    ids: numbered(11, 20),
    some: 'kept-when-it-fails',
  },
  {
    lab: 'dependency-down',
    right: ['wait-for-it', 'pause-and-throw'],
    broken: {verdict: 'parked', property: 'none-parked'},
    otherwise: {'log-and-go-on': {verdict: 'lost', property: 'none-lost'}},
    // Those that came while the warehouse was down.
    ids: numbered(21, 40),
    some: 'growing-pauses',
  },
];
