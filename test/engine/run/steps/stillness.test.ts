import {describe, expect, it} from 'vitest';
import {Stillness} from '../../../../src/engine/run/steps/stillness.js';

/** What each look says, when the time between two of them is as given and nothing ever moves. */
async function looks(...gaps: readonly number[]): Promise<readonly boolean[]> {
  let now = 0;
  const still = new Stillness(() => now, 4000);
  const said: boolean[] = [];
  for (const gap of gaps) {
    now += gap;
    said.push(await still.look(async () => Promise.resolve('here')));
  }
  return said;
}

const half = (times: number): readonly number[] => Array.from({length: times}, () => 500);

describe('a shop that does not move', () => {
  it('stands still when it was looked at all the time', async () => {
    expect((await looks(...half(8))).at(-1)).toBe(false);
    expect((await looks(...half(9))).at(-1)).toBe(true);
  });

  it('is given its time anew when the machine stood still between two looks', async () => {
    expect(await looks(500, 5000)).toEqual([false, false]);
    expect((await looks(500, 5000, ...half(7))).at(-1)).toBe(false);
    expect((await looks(500, 5000, ...half(8))).at(-1)).toBe(true);
  });
});
