/** What the steps about shipping's group say when the group is not as they need it. */
import {describe, expect, it} from 'vitest';
import {newPartition} from '../../../../../labs/kafka/new-partition/lab.js';
import {kafkaEventsOf} from '../../../../../src/systems/kafka/evidence/kafka-events.js';
import type {PartitionState} from '../../../../../src/systems/kafka/runtime/ports.js';
import {type BenchOptions, type Outcome, runBench} from '../sim/bench.js';
import {acksAll, idsOf, send, shipping} from '../sim/programs.js';
import type {Program} from '../sim/sim-shop.js';
import {withTopic} from '../sim/variations.js';

/** Ends in good order when it is told to. */
const checkout: Program = async (till) => {
  const over = till.closing;
  for (;;) {
    const batch = await Promise.race([
      till.orders(20),
      new Promise<readonly []>((resolve) => {
        over.addEventListener('abort', () => {
          resolve([]);
        });
      }),
    ]);
    if (batch.length === 0) return;
    await send(till, batch, acksAll);
    await till.answer('yes', idsOf(batch));
  }
};

type Groups = {
  /** Nobody writes to the new partitions. */
  readonly empty?: boolean;
  /** What the group has been assigned, by the number of partitions of the topic and who asks. */
  readonly assigned: (partitions: number, deployed: boolean) => readonly number[] | null;
};

/** A topic that really gets more partitions, each with what the first has, and a group that has what the test says. */
const growing =
  ({assigned, empty = false}: Groups): NonNullable<BenchOptions['ports']> =>
  (ports) => {
    let total = 1;
    let deployed = false;
    const grown = withTopic((topic) => ({
      partitions: async (ask) => {
        const [first] = (await topic.partitions(ask)) ?? [];
        return first
          ? Array.from({length: total}, (_, partition): PartitionState => ({
              ...first,
              partition,
            }))
          : null;
      },
      readNow: async () => {
        const [first] = await topic.readNow();
        return first
          ? Array.from({length: empty ? 1 : total}, (_, partition) => ({
              ...first,
              partition,
            }))
          : [];
      },
      addPartitions: async (count) => {
        total = count;
        return Promise.resolve();
      },
      assigned: async () => Promise.resolve(assigned(total, deployed)),
    }))(ports);
    return {
      ...grown,
      // The simulated shipping reads without a request: one has always been sent already.
      links: {
        intercept: () => ({seen: 1, taken: 1, refusals: 0, release: () => undefined}),
        watch: () => undefined,
      },
      record: (entry) => {
        if (entry.type === 'premise') deployed = true;
        ports.record(entry);
      },
    };
  };

const asItShould: Groups = {
  assigned: (total, deployed) => (total === 1 || deployed ? upTo(total) : [0]),
};
const upTo = (length: number): readonly number[] =>
  Array.from({length}, (_, index) => index);

async function run(groups: Groups): Promise<Outcome> {
  return runBench({
    lab: newPartition,
    checkout,
    shipping: shipping(),
    ports: growing(groups),
  });
}

describe('more partitions', () => {
  it('are told with how many there were, and that shipping did not know', async () => {
    const {history, report} = await run(asItShould);
    expect(kafkaEventsOf(history, 'partitions-added')).toMatchObject([
      {before: 1, total: 3},
    ]);
    expect(report.reasons).toEqual([]);
    expect(report.premises).toEqual([
      {
        text: 'shipping had not been assigned the new partitions when orders had been written to them',
        met: true,
      },
    ]);
    expect(report.timeline.map(({text}) => text)).toContain(
      'the topic gets more partitions: 3 instead of 1',
    );
  });
});

describe('a group', () => {
  it.each<readonly [string, Groups, string]>([
    [
      'never agrees',
      {assigned: () => null},
      'Shipping hung: its group had not taken over every partition of the topic 20 s later.',
    ],
    [
      'leaves a partition out',
      {assigned: () => []},
      'Shipping hung: its group had not taken over every partition of the topic 20 s later.',
    ],
    [
      'knows the new partitions too soon',
      {assigned: upTo},
      'A premise was not met: shipping had not been assigned the new partitions when orders had been written to them.',
    ],
    [
      'has nothing to miss',
      {...asItShould, empty: true},
      'A premise was not met: shipping had not been assigned the new partitions when orders had been written to them (they were empty).',
    ],
    [
      'is rebalancing when it is asked',
      {assigned: (total, deployed) => (total === 1 || deployed ? upTo(total) : null)},
      'A premise was not met: shipping had not been assigned the new partitions when orders had been written to them.',
    ],
  ])('that %s', async (_, groups, sentence) => {
    const {report, bench} = await run(groups);
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(sentence);
    expect(bench.shop.alive).toEqual([]);
  });
});
