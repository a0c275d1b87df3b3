import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {leaderCrash as leaderCrashDefined} from '../../../labs/kafka/leader-crash/lab.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {verdictText} from '../../../src/cli/views/verdict-text.js';
import type {Entry, History, HistoryEvent} from '../../../src/engine/history/history.js';
import displayWidth from 'string-width';
import {
  allHold,
  began,
  closing,
  disk,
  effect,
  fault,
  goodRun,
  history,
  inLog,
  inLogAt,
  misbehaved,
  partition,
  premise,
  replica,
  resultOf,
  tried,
  xray,
  yes,
} from '../../engine/builders.js';
import {handOutput} from '../hand-output.js';
import {inEnglish} from '../../helpers/in-english.js';

const leaderCrash = await inEnglish(leaderCrashDefined);

const result = (run: History, lab: Result['lab'] = null): Result => ({
  ...resultOf(run),
  lab,
});

const pictures: readonly HistoryEvent[] = [
  xray(
    partition(1, [1, 2, 3], replica(1, 1001), replica(2, 50, 'paused'), replica(3, 50)),
  ),
  fault('crash', 'leader', 1),
  xray(partition(2, [2, 3], replica(1, 1001, 'dead'), replica(2, 52), replica(3, 52))),
];

/** a to d told yes, a alone is in the log. */
const lossOf = (...events: readonly (HistoryEvent | Entry)[]): History =>
  history(
    began(allHold),
    tried('a', 'b', 'c', 'd'),
    yes('a', 'b', 'c', 'd'),
    disk(1, 'a', 'b', 'c', 'd'),
    ...events,
    inLog('a'),
    effect('a'),
    ...closing(5),
  );

const plainText = (run: History, lab: Result['lab'] = null, columns = 80) =>
  verdictText(result(run, lab), handOutput({columns}).output);

describe('a verdict as text', () => {
  it('says the number before any reason or evidence', () => {
    const text = plainText(lossOf(premise(true)));
    expect(text).toContain('\n\nLOST  3 of 4 acknowledged orders are gone.\n');
    const order = [
      'LOST  3',
      'Lost in the store',
      'Cause:',
      'Gone: b, c and d.',
      '✗ none-lost',
      'premise met',
      'Timeline',
      'History:',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says what was not as promised, and what was', () => {
    const text = plainText(lossOf());
    expect(text).toMatch(/✗ none-lost +breaks +promised: holds: NOT as promised/);
    expect(text).toMatch(/✓ each-once +holds +promised: holds$/m);
  });

  it('says why a run proves nothing, and names no cause', () => {
    const text = plainText(
      lossOf(misbehaved('threw', {said: 'TypeError: x is not a function'})),
    );
    expect(text).toContain('INCONCLUSIVE  This run proves nothing.');
    expect(text).not.toContain('Cause:');
  });

  it('says of a fix why it helps and what it leaves open', () => {
    const run = goodRun();
    const fixed = run.map((entry) =>
      entry.type === 'run-began' ? {...entry, fix: 'acks-all'} : entry,
    );
    const text = plainText(fixed, leaderCrash);
    expect(text).toContain(
      'SAFE  None of 4 acknowledged orders is gone, and none shipped twice.',
    );
    expect(text).toContain('Why: The answer comes when');
    expect(text).toContain('What it does not guarantee: ');
    expect(text).not.toContain('Gone');
  });

  it.each([60, 80, 120])('is nowhere wider than %i columns', (columns) => {
    const {output} = handOutput({tty: true, columns});
    const run = lossOf(...pictures, premise(false));
    const text = output.wrap(verdictText(result(run, leaderCrash), output));
    const bare = stripVTControlCharacters(text).split('\n');
    for (const line of bare) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    // The pictures fit by themselves: no row of them was broken.
    const rows = bare.filter((line) => line.includes('█'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/\d (leader|in ISR|not in ISR)(, \w+)?$/);
  });

  it('shows the logs side by side where there is room, else one below the other', () => {
    const run = lossOf(...pictures);
    const narrow = plainText(run, null, 60).split('\n');
    const wide = plainText(run, null, 100).split('\n');
    expect(narrow.filter((line) => line.startsWith('1 █'))).toHaveLength(2);
    const row = wide.find((line) => line.startsWith('1 █'));
    expect(row).toMatch(/^1 █+ 1001 leader +1 █▓+ 1001 not in ISR, dead$/);
    const title = wide.find((line) => line.startsWith('before')) ?? '';
    expect(title.indexOf('after')).toBe(row?.lastIndexOf('1 █'));
  });

  it('shows the logs once when no broker died', () => {
    const [calm] = pictures;
    const text = plainText(calm ? lossOf(calm) : []);
    expect(text).toContain('at the end (');
    expect(text).not.toContain('before (');
  });

  it('has no escape in it where nothing is painted, and prints none of a topic’s', () => {
    const run = lossOf(
      misbehaved('threw', {said: 'Error: \u001b[2J\u001b[31mboo\r\u0007'}),
    );
    expect(plainText(lossOf(...pictures))).not.toContain('\u001b');
    const {output, out} = handOutput();
    output.print(verdictText(result(run), output));
    expect(out()).toContain('boo');
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(out()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('counts one order as one', () => {
    const run = history(
      began(allHold),
      tried('a'),
      yes('a'),
      inLogAt(0, 'a'),
      inLogAt(1, 'a'),
      effect('a'),
      ...closing(5),
    );
    expect(plainText(run)).toContain('1 order is in the log twice and was shipped once.');
  });
});
