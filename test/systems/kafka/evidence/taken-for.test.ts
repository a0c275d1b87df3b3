import {describe, expect, it} from 'vitest';
import {fateOf, whereLost} from '../../../../src/presenting/run/where-lost.js';
import type {HistoryEvent} from '../../../../src/engine/history/history.js';
import {
  began,
  closing,
  disk,
  effect,
  history,
  logsOf,
  inLog,
  report,
  resultOf,
  toldStored as told,
  tried,
  yes,
} from '../../../engine/builders.js';

/** The order c is acknowledged; of b and a all is well. */
const run = (...more: readonly HistoryEvent[]) =>
  history(
    began(),
    tried('a', 'b', 'c'),
    disk(1, 'a', 'b'),
    told('a', 0),
    told('b', 1),
    yes('a', 'b', 'c'),
    ...more,
    inLog('a', 'b'),
    effect('a', 'b'),
    ...closing(5),
  );

describe('an order that a broker took for another one', () => {
  const taken = run(told('c', 1));

  it('is in the report with the offset of the other', () => {
    expect(logsOf(taken).takenFor).toEqual([{id: 'c', partition: 0, offset: 1, of: 'b'}]);
  });

  it('is told with the place of the loss, in the fate of the order and in the story', () => {
    const result = resultOf(taken);
    expect(whereLost(result)).toEqual([
      "Lost in produce: it never was on any broker's disk. A broker acknowledged c with offset 1, and there is b.",
    ]);
    expect(fateOf(result, 'c')).toBe(
      "c: acknowledged, on no disk that the witness saw, not in the log, its offset in the broker's reply (1) is that of b",
    );
    const texts = report(taken).timeline.map(({text}) => text);
    expect(texts.indexOf('a broker acknowledged c with offset 1, and there is b')).toBe(
      texts.indexOf('the log is read to its end') + 1,
    );
  });

  it.each([
    ['it was on a disk, and its offset was given anew', run(disk(2, 'c'), told('c', 1))],
    ['the log has nothing there', run(told('c', 5))],
    ['no broker said so', run()],
  ])('is none when %s', (_, other) => {
    expect(logsOf(other).takenFor).toEqual([]);
  });
});
