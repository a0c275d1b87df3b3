import {describe, expect, it} from 'vitest';
import {nothingPrinted, type Printed} from '../../../src/engine/printed.js';
import {copyNotes, printedRows} from '../../../src/presenting/run/own-copy.js';
import {allHold, began, goodRun, resultOf} from '../../engine/builders.js';

const copy = {folder: '/home/me/leader-crash', changed: ['checkout.ts', 'lib/x.ts']};

/** What is said of a run of this fix. */
function told(printed: Printed, seen = copy, fix = 'mine') {
  const [, ...rest] = goodRun();
  const first = {...began(allHold, fix), at: 0, copy: seen};
  return copyNotes({...resultOf([first, ...rest]), printed});
}

const line = (text: string, program = 'checkout', at = 1234) => ({at, program, text});
const where = {
  text: 'Your copy, with changes in checkout.ts, lib/x.ts: /home/me/leader-crash',
  rows: [],
};

describe('the notes on the learner’s own copy', () => {
  it('say where it lies, and that it is unchanged when it is', () => {
    expect(told(nothingPrinted)).toEqual([where]);
    expect(told(nothingPrinted, {...copy, changed: []})).toEqual([
      {text: 'Your copy is unchanged, as shipped: /home/me/leader-crash', rows: []},
    ]);
  });

  it('have the last lines that it printed, and what a compiler says of its types', () => {
    const lines = [
      line('checkout.ts(1,7): error TS2322: no.', 'tsc', 0),
      ...['1', '2', '3', '4', '5'].map((text) => line(text)),
      line('6', 'shipping'),
    ];
    expect(told({lines, leftOut: 10})).toEqual([
      where,
      {
        text: 'The compiler has 1 complaint about its types (it runs all the same):',
        rows: ['tsc: checkout.ts(1,7): error TS2322: no.'],
      },
      {
        text: 'It printed 16 lines, the last of them:',
        rows: [...['2', '3', '4', '5'].map((text) => `checkout: ${text}`), 'shipping: 6'],
      },
    ]);
    expect(told({lines: [line('all')], leftOut: 0})[1]?.text).toBe('It printed:');
  });

  it('are none for another run, and say nothing of what nobody noted', () => {
    expect(told({lines: [line('1')], leftOut: 0}, copy, 'acks-all')).toEqual([]);
    expect(copyNotes({...resultOf([{...began(allHold, 'mine'), at: 0}])})).toEqual([]);
  });
});

describe('all that was printed', () => {
  it('is told line by line, with when and by whom', () => {
    expect(printedRows({lines: [line('tea'), line('', 'tsc', 0)], leftOut: 0})).toEqual([
      '  1.234  checkout   tea',
      '  0.000  tsc        ',
    ]);
  });

  it('says how many lines are left out, where they stood', () => {
    const lines = Array.from({length: 203}, (_, index) => line(String(index)));
    const rows = printedRows({lines, leftOut: 1});
    expect(rows).toHaveLength(204);
    expect(rows[3]).toBe('… 1 line more …');
  });
});
