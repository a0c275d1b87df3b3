import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  priceTable,
  type PriceRow,
  type Turn,
  wholeRounds,
} from '../../../../../src/systems/kafka/evidence/price/price-table.js';
import type {SetupId} from '../../../../../src/systems/kafka/evidence/price/setup-id.js';
import {setups} from '../../../../../src/systems/kafka/evidence/price/setups.js';

/** A turn in which every send took so many milliseconds. */
const turn = (
  round: number,
  setup: SetupId,
  {each, sends = 100}: {each: number; sends?: number},
): Turn => ({
  round,
  setup,
  sends,
  ms: sends * each,
  latenciesUs: Array.from({length: sends}, () => each * 1000),
});

function row(turns: readonly Turn[], id: SetupId): PriceRow {
  const found = priceTable(turns).find(({setup}) => setup.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

const someTurns = fc
  .uniqueArray(
    fc.record({
      setup: fc.constantFrom(...setups.map(({id}) => id)),
      round: fc.integer({min: 1, max: 4}),
      each: fc.integer({min: 1, max: 50}),
    }),
    {selector: ({setup, round}) => `${setup} ${round}`},
  )
  .map((all) => all.map(({setup, round, each}) => turn(round, setup, {each})));

describe('the table of prices', () => {
  it('has a row for every setup, in their order, also before anything is measured', () => {
    expect(priceTable([]).map(({setup}) => setup)).toEqual(setups);
    expect(row([], 'acks-1')).toMatchObject({sends: 0, recordsPerSecond: null});
  });

  it('compares within each round, so that a round in which the machine was slow changes nothing', () => {
    const turns = [1, 10, 1].flatMap((slow, index) => [
      turn(index + 1, 'acks-1', {each: slow}),
      turn(index + 1, 'acks-all', {each: 2 * slow}),
    ]);
    const same = {median: 0.5, from: 0.5, to: 0.5};
    expect(row(turns, 'acks-all').speed).toEqual(same);
    expect(row(turns, 'acks-all').wait).toEqual({median: 2, from: 2, to: 2});
    expect(row(turns, 'acks-1').speed).toEqual({median: 1, from: 1, to: 1});
  });

  it('tells the median over the rounds and the middle half around it', () => {
    const turns = [1, 2, 4, 5, 8].flatMap((slow, index) => [
      turn(index + 1, 'acks-1', {each: 1}),
      turn(index + 1, 'flush', {each: slow}),
    ]);
    expect(row(turns, 'flush').wait).toEqual({median: 4, from: 2, to: 5});
    expect(row(turns, 'flush').rounds).toBe(5);
  });

  it('counts records and bytes, not sends', () => {
    const turns = [turn(1, 'acks-1', {each: 1}), turn(1, 'acks-all-100', {each: 4})];
    expect(row(turns, 'acks-1').recordsPerSecond).toBeCloseTo(1000);
    expect(row(turns, 'acks-all-100').recordsPerSecond).toBeCloseTo(25_000);
    expect(row(turns, 'acks-all-100').megabytesPerSecond).toBeCloseTo(5);
    expect(row(turns, 'acks-all-100').speed?.median).toBeCloseTo(25);
  });

  it('takes p50 and p99 over the sends of all rounds', () => {
    const latenciesUs = Array.from({length: 101}, (_, index) => index * 1000);
    const turns = [{...turn(1, 'acks-1', {each: 1, sends: 101}), latenciesUs}];
    expect(row(turns, 'acks-1')).toMatchObject({p50Ms: 50, p99Ms: 99});
  });

  it('tells no p99 of fewer than a hundred sends', () => {
    expect(row([turn(1, 'acks-1', {each: 1, sends: 99})], 'acks-1')).toMatchObject({
      p50Ms: 1,
      p99Ms: null,
    });
  });

  it.each([
    [
      'of the setup',
      turn(1, 'acks-1', {each: 1}),
      turn(1, 'transaction', {each: 200, sends: 9}),
    ],
    [
      'of acks=1',
      turn(1, 'acks-1', {each: 200, sends: 9}),
      turn(1, 'transaction', {each: 1}),
    ],
  ])('tells no ratio where there are too few sends %s', (_, one, other) => {
    expect(row([one, other], 'transaction')).toMatchObject({
      speed: null,
      wait: null,
      rounds: 0,
    });
  });

  it('tells no ratio when fewer than half of the rounds count', () => {
    const whole = (round: number) => [
      turn(round, 'acks-1', {each: 1}),
      turn(round, 'transaction', {each: 8, sends: round === 1 ? 100 : 5}),
    ];
    expect(row([1, 2].flatMap(whole), 'transaction').speed?.median).toBeCloseTo(0.125);
    expect(row([1, 2, 3].flatMap(whole), 'transaction').speed).toBeNull();
  });

  it('does not depend on the order in which the turns came', () => {
    const same = fc.property(someTurns, (all) => {
      expect(priceTable([...all].reverse())).toEqual(priceTable(all));
    });
    fc.assert(same);
  });

  it('counts a round once every setup had its turn', () => {
    const first = setups.map(({id}) => turn(1, id, {each: 1}));
    expect(wholeRounds([...first, turn(2, 'acks-1', {each: 1})])).toBe(1);
  });
});
