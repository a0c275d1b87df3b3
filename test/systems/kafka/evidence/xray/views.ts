/** Pictures of one partition by hand: a log in one line, by the epochs that wrote it. */
import type {
  ReplicaView,
  Xray,
} from '../../../../../src/systems/kafka/evidence/events.js';
import {partition, replica} from '../../../../engine/builders.js';

/** `[[0, 70], [1, 100]]`: up to 70 written in epoch 0, then up to 100 in epoch 1. */
export type Written = readonly (readonly [epoch: number, end: number])[];

export function log(
  broker: number,
  written: Written,
  more: Partial<ReplicaView> = {},
): ReplicaView {
  const start = more.logStart ?? 0;
  let from = start;
  const epochs = written.map(([epoch, end]) => {
    const one = {epoch, from};
    from = end;
    return one;
  });
  const logEnd = written.at(-1)?.[1] ?? start;
  const epoch = written.at(-1)?.[0] ?? null;
  return {...replica(broker, logEnd), epoch, epochs, logStart: start, ...more};
}

export const gone = (broker: number, more: Partial<ReplicaView> = {}): ReplicaView => ({
  ...replica(broker, null),
  committed: null,
  ...more,
});

/** Leader and epoch, and all of these in the ISR unless it is told. */
export function led(
  [leader, epoch]: readonly [number | null, number],
  replicas: readonly ReplicaView[],
  more: Partial<Xray> = {},
): Xray {
  const isr = replicas.map(({broker}) => broker);
  return {...partition(leader, isr, ...replicas), epoch, elr: [], ...more};
}

const dead = {state: 'dead'} as const;
const paused = {state: 'paused'} as const;

/** The leader has 1000 of which 70 are on the others; it dies, the others write on, it comes back. */
export const crash = [
  {at: 100, partitions: [led([1, 0], [log(1, []), log(2, []), log(3, [])])]},
  {
    at: 200,
    partitions: [led([1, 0], [log(1, [[0, 40]]), log(2, [[0, 40]]), log(3, [])])],
  },
  {
    at: 300,
    partitions: [led([1, 0], [log(1, [[0, 50]]), log(2, [[0, 50]]), log(3, [[0, 50]])])],
  },
  {
    at: 400,
    partitions: [
      led(
        [1, 0],
        [log(1, [[0, 90]]), log(2, [[0, 50]], paused), log(3, [[0, 50]], paused)],
      ),
    ],
  },
  {
    at: 500,
    partitions: [
      led(
        [1, 0],
        [log(1, [[0, 1000]]), log(2, [[0, 50]], paused), log(3, [[0, 50]], paused)],
      ),
    ],
  },
  {
    at: 600,
    partitions: [
      led([1, 0], [log(1, [[0, 1000]], dead), log(2, [[0, 70]]), log(3, [[0, 70]])]),
    ],
  },
  {
    at: 700,
    partitions: [
      led([2, 1], [log(1, [[0, 1000]], dead), log(2, [[0, 70]]), log(3, [[0, 70]])], {
        isr: [2, 3],
      }),
    ],
  },
  {
    at: 800,
    partitions: [
      led(
        [2, 1],
        [
          log(1, [[0, 1000]], dead),
          log(2, [
            [0, 70],
            [1, 71],
          ]),
          log(3, [[0, 70]]),
        ],
        {isr: [3, 2]},
      ),
    ],
  },
  {
    at: 900,
    partitions: [
      led(
        [2, 1],
        [1, 2, 3].map((broker) =>
          log(broker, [
            [0, 70],
            [1, 71],
          ]),
        ),
        {isr: [3, 2]},
      ),
    ],
  },
] as const;
