import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {liveView, momentLine} from '../../../src/cli/views/live-line.js';
import type {Entry} from '../../../src/engine/history/history.js';
import type {Moment} from '../../../src/engine/timeline/state.js';
import {
  began,
  cast,
  ended,
  fault,
  history,
  leads,
  partition,
  phase,
  premise,
  replica,
  timelineOf,
  tried,
  xray,
  yes,
} from '../../engine/builders.js';
import {handOutput} from '../hand-output.js';

const run = history(
  began(),
  cast(),
  tried('a', 'b'),
  fault('pause', 'followers', 2, 3),
  yes('a', 'b'),
  xray(partition(1, [1, 2, 3], replica(1, 2), replica(2, 0), replica(3, 0))),
  premise(true),
  fault('crash', 'leader', 1),
  fault('resume', 'followers', 2, 3),
  leads(2, [2, 3]),
  phase('healing'),
  phase('reading'),
  ended(),
);

function watch(entries: readonly Entry[], options: Parameters<typeof handOutput>[0]) {
  const hand = handOutput(options);
  const see = liveView(hand.output);
  for (const entry of entries) see(entry);
  return hand.err();
}

/** What stands in the end: of each line what was drawn last. */
const told = (text: string) =>
  text
    .split('\n')
    .map((line) => stripVTControlCharacters(line.slice(line.lastIndexOf('\r') + 1)))
    .filter((line) => line !== '');

const unpainted = (moment: Moment) => momentLine(moment, (_, text) => text);

describe('a run that is followed on a terminal', () => {
  it('tells each notable moment once, also one that is told late', () => {
    const moments = timelineOf(run).map(unpainted);
    const lines = told(watch(run, {tty: true, columns: 200}));
    expect([...lines].sort()).toEqual([...moments].sort());
  });

  it('ends without a line of counters left standing', () => {
    expect(watch(run, {tty: true}).endsWith('\r\u001b[K')).toBe(true);
  });

  it('counts while it goes on', () => {
    const text = watch(run.slice(0, 6), {tty: true, columns: 200});
    expect(text).toContain('told yes');
  });

  it('says nothing of logs before it has seen any', () => {
    const text = watch(run.slice(0, 1), {tty: true, columns: 200});
    expect(text).toContain('0 told yes, 0 no, 0 pending');
    expect(text).not.toContain('logs end');
  });

  it('says nothing where nobody is looking', () => {
    expect(watch(run, {tty: false})).toBe('');
    expect(watch(run, {tty: true, plain: true})).toBe('');
  });
});

describe('a moment', () => {
  it('is a time in seconds, a sign and a sentence', () => {
    const line = unpainted({at: 1500, sign: 'bad', text: 'broker 1 killed'});
    expect(line).toBe('   1.5  ✗ broker 1 killed');
  });

  it('is one line, whatever its text is', () => {
    const text = 'it said:\n\n   9.9  ✓ all is well\r\n';
    const line = unpainted({at: 0, sign: 'bad', text});
    expect(line).not.toMatch(/[\r\n]/);
  });
});
