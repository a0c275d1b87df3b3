import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ReplicaView} from '../../../../../src/systems/kafka/evidence/xray/replicas.js';
import {sharedUntil} from '../../../../../src/systems/kafka/evidence/xray/lineage.js';
import {gone, log, type Written} from './views.js';

const shared = (one: Written, other: Written) => sharedUntil(log(1, one), log(2, other));

/** Lengths of each epoch's part, none of them empty, over epochs that only grow. */
const written: fc.Arbitrary<Written> = fc
  .array(fc.tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 9})), {
    maxLength: 5,
  })
  .map((parts) => {
    let epoch = -1;
    let end = 0;
    return parts.map(([step, length]) => [(epoch += step), (end += length)] as const);
  });

/** The epoch of every single record: what a lineage is short for. */
const spelled = ({
  epochs = [],
  logStart,
  logEnd,
}: ReplicaView): readonly (number | null)[] =>
  Array.from({length: logEnd ?? 0}, (_, offset) =>
    offset < (logStart ?? 0)
      ? null
      : (epochs.findLast(({from}) => from <= offset)?.epoch ?? null),
  );

/** Record by record. */
function partedAt(one: ReplicaView, other: ReplicaView): number {
  const a = spelled(one);
  const b = spelled(other);
  const end = Math.min(a.length, b.length);
  const at = a.findIndex((epoch, offset) => offset < end && epoch !== b[offset]);
  return at === -1 ? end : at;
}

describe('what two logs share', () => {
  it('ends where the shorter one ends when one epoch wrote both', () => {
    expect(shared([[0, 1000]], [[0, 70]])).toBe(70);
  });

  it('ends where another epoch took over in one of them', () => {
    expect(
      shared(
        [[0, 1000]],
        [
          [0, 70],
          [1, 71],
        ],
      ),
    ).toBe(70);
    expect(shared([[0, 5]], [[1, 5]])).toBe(0);
  });

  it('ends where the first of two epochs is longer in one of them', () => {
    const one: Written = [
      [0, 10],
      [2, 30],
    ];
    const other: Written = [
      [0, 20],
      [2, 30],
    ];
    expect(shared(one, other)).toBe(10);
  });

  it('is not less because the front of one was deleted', () => {
    const whole = log(1, [
      [0, 50],
      [3, 90],
    ]);
    const rest = log(2, [[3, 90]], {logStart: 60});
    expect(sharedUntil(whole, rest)).toBe(90);
  });

  it('is nothing when one of them is empty, and is not known without epochs or without a log', () => {
    expect(shared([], [[0, 9]])).toBe(0);
    expect(
      sharedUntil(log(1, [[0, 9]]), log(2, [[0, 9]], {epochs: undefined})),
    ).toBeNull();
    expect(sharedUntil(log(1, [[0, 9]]), gone(2))).toBeNull();
  });

  it('is what comparing record by record gives, either way round', () => {
    fc.assert(
      fc.property(written, written, (first, second) => {
        const one = log(1, first);
        const other = log(2, second);
        expect(sharedUntil(one, other)).toBe(partedAt(one, other));
        expect(sharedUntil(other, one)).toBe(sharedUntil(one, other));
      }),
    );
  });
});
