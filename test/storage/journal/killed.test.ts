import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {bundled, told} from './program.js';
import {tempFolder} from './setup.js';

const kills = 200;
const atOnce = 4;

/** The same numbers in every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a journal whose program is killed with -9', () => {
  it(`keeps every event that was confirmed, ${kills} times`, async () => {
    const folder = await tempFolder();
    const program = await bundled(await tempFolder());
    const random = randomFrom(20_261_121);
    const confirmed: string[] = [];
    for (let done = 0; done < kills; done += atOnce) {
      const runs = Array.from({length: atOnce}, (_, n) => {
        // Every other program writes a few bytes at a time, so that kills fall into a line.
        const piece = n % 2 === 0 ? 0 : 1 + Math.floor(random() * 60);
        const killAfter = 1 + Math.floor(random() * 40);
        return told([program, folder, '100000', `${piece}`], {killAfter});
      });
      for (const {ids, signal, errors} of await Promise.all(runs)) {
        expect({signal, errors}).toEqual({signal: 'SIGKILL', errors: ''});
        confirmed.push(...ids);
      }
    }
    const {events, notices} = await readJournal(folder);
    const kept = new Set(events.map(({id}) => id));
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
    expect(confirmed.length).toBeGreaterThan(kills);
    // The kills did hit writes, and each of those is told as what it is.
    expect(notices.length).toBeGreaterThan(kills / 20);
    expect(notices.filter(({kind}) => kind !== 'torn')).toEqual([]);
    // Beyond what was confirmed there is at most the one event in hand of each program.
    expect(kept.size - confirmed.length).toBeLessThanOrEqual(kills);
    expect(foldProgress(events, {now: 0}).totals.answers).toBe(kept.size);
  }, 120_000);
});
