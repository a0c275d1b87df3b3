import {describe, expect, it} from 'vitest';
import {seededRandom} from '../../src/course/shuffle.js';
import {eventually} from '../helpers/until.js';
import {keys, letters, mount, sizes} from '../helpers/screen.js';
import {fakeServices} from './fake-services.js';

const restored = '\u001b[?1049l';

const whole = [
  ...letters('hjklgGnmrsxtlfab123456789/? '),
  ...[keys.enter, keys.escape, keys.up, keys.down, keys.left, keys.right, keys.tab],
  ...['\u001b[<0;3;4M', '\u001b[M !!', '\u001b[I', '\u001b[O', '\u001b[12;40R'],
  ...['\u001b]11;rgb:0000/0000/0000\u0007', '\u001b]11;rgb:00/00/00\u001b\\'],
  ...['\u001bP>|tmux 3.4\u001b\\', '\u001b[?65;1;9c', '\u001b[1;5A', '\u001bOA'],
  '\u001b[200~pasted 1\nin rows 2\u001b[201~',
  'a text that is pasted without brackets 1 2 3',
];
const broken = [
  ...['\u001bP', '\u001b]', '\u001bX', '\u001b^', '\u001b_', '\u001b[', '\u001bO'],
  ...['\u001b[200~never ended', '\u001b]52;c;', '\u001b[1;', '\u001b[M', '\u001b'],
  ...['\u0000', '\u001c', '\u0018', '\ufffd'],
];

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

/** What a hand and a terminal may send, in chunks that are cut anywhere. */
function storm(random: Random): readonly string[] {
  const parts = Array.from({length: 40}, () =>
    pick(random() < 0.2 ? broken : whole, random),
  );
  const bytes = parts.join('');
  const cuts = Array.from({length: 25}, () => Math.floor(random() * bytes.length));
  const ends = [...cuts.sort((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
}

async function leavesAfter(seed: number): Promise<string> {
  const random = seededRandom(seed);
  const fake = fakeServices();
  // An interview has the terminal for itself: here it is over at once.
  const services = {...fake.services, interview: async () => Promise.resolve()};
  await using app = await mount(services, pick(sizes, random));
  for (const chunk of storm(random)) {
    app.stdin.emit('data', chunk);
    if (random() < 0.1)
      await app.resize({
        columns: 40 + Math.floor(random() * 100),
        rows: 10 + Math.floor(random() * 40),
      });
    if (random() < 0.3)
      await new Promise((next) => {
        setImmediate(next);
      });
  }
  app.stdin.emit('data', keys.ctrlC);
  const codes: number[] = [];
  void app.app.waitUntilExit().then((code) => codes.push(code));
  await eventually('the way out', () => codes.length > 0, 1000).catch(() => undefined);
  await app.settle();
  if (codes[0] !== 130) return `${seed}: deaf\n${app.text()}`;
  const clean =
    app.stdout.bytes.endsWith(restored) &&
    !app.stdin.raw &&
    app.stdin.listenerCount('data') + app.stdout.listenerCount('resize') === 0 &&
    !app.stdout.bytes.includes('\u001b[3J');
  return clean ? '' : `${seed}: the terminal is not as before`;
}

describe('after a storm of keys, pastes, reports and resizes', {timeout: 120_000}, () => {
  it.each([0, 50, 100, 150])(
    'Ctrl-C leaves within a second, with the terminal as before (seeds from %d)',
    async (from) => {
      const faults: string[] = [];
      for (let seed = from; seed < from + 50; seed += 1) {
        const fault = await leavesAfter(seed);
        if (fault !== '') faults.push(fault);
      }
      expect(faults).toEqual([]);
    },
  );
});
