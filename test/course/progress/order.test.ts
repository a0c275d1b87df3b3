import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inOrder} from '../../../src/course/progress/order.js';
import {facts, said, someEvents} from './said.js';

const fact = facts['lesson-read'];
const idsOf = (events: Parameters<typeof inOrder>[0]) =>
  inOrder(events).map(({id}) => id);

describe('inOrder', () => {
  it('puts the events of two instances in the order of their times', () => {
    const events = [
      said(fact, {instance: 'a', seq: 0, at: 10}),
      said(fact, {instance: 'a', seq: 1, at: 30}),
      said(fact, {instance: 'b', seq: 0, at: 20}),
    ];
    expect(idsOf(events)).toEqual(['a-0', 'b-0', 'a-1']);
  });

  it('keeps the order within an instance when its clock is set back', () => {
    const events = [
      said(fact, {instance: 'a', seq: 1, at: 5}),
      said(fact, {instance: 'a', seq: 0, at: 100}),
      said(fact, {instance: 'b', seq: 0, at: 50}),
    ];
    expect(idsOf(events)).toEqual(['b-0', 'a-0', 'a-1']);
  });

  it('names each event once, however many files hold it', () => {
    const event = said(fact);
    expect(inOrder([event, {...event}, event])).toEqual([event]);
  });

  it('does not depend on the order in which the files are read', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events], {minLength: events.length}),
          ),
        ),
        ([events, shuffled]) => {
          expect(inOrder(shuffled)).toEqual(inOrder(events));
        },
      ),
    );
  });

  it('never puts a later word of an instance before an earlier one', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(outOfOrder(inOrder(events))).toEqual([]);
      }),
    );
  });
});

/** The ids of events that come after one of the same instance with a higher number. */
function outOfOrder(events: ReturnType<typeof inOrder>): readonly string[] {
  const highest = new Map<string, number>();
  return events.flatMap(({id, instance, seq}) => {
    const before = highest.get(instance) ?? -1;
    highest.set(instance, Math.max(before, seq));
    return seq < before ? [id] : [];
  });
}
