import {describe, expect, it} from 'vitest';
import {takeTurn} from '../../../../../src/systems/kafka/runtime/price/take-turn.js';
import type {SetupId} from '../../../../../src/systems/kafka/evidence/price/setup-id.js';
import {turn, setups} from '../../../../../src/systems/kafka/evidence/price/setups.js';

const setupOf = (wanted: SetupId) => {
  const setup = setups.find(({id}) => id === wanted);
  if (!setup) throw new Error(`no setup ${wanted}`);
  return setup;
};

describe('a turn of a setup', () => {
  it('sends one after the other, as long as a turn lasts, and settles before the clock stops', async () => {
    const calls: string[] = [];
    let underWay = 0;
    const {sends, ms, latenciesUs} = await takeTurn({
      setup: setupOf('acks-1'),
      send: async () => {
        underWay += 1;
        expect(underWay).toBe(1);
        await new Promise((done) => setImmediate(done));
        underWay -= 1;
        calls.push('send');
      },
      settle: async () => {
        await Promise.resolve();
        calls.push('settle');
      },
    });
    expect(calls.at(-1)).toBe('settle');
    expect(calls.filter((call) => call === 'settle')).toHaveLength(1);
    expect(sends).toBe(calls.length - 1);
    expect(latenciesUs).toHaveLength(sends);
    expect(ms).toBeGreaterThanOrEqual(turn.ms);
    expect(ms).toBeLessThan(turn.mostMs);
  });

  it('leaves little in the socket where nobody answers', async () => {
    const {sends} = await takeTurn({
      setup: setupOf('acks-0'),
      send: () => Promise.resolve(),
      settle: () => Promise.resolve(),
    });
    expect(sends).toBe(2000);
  });
});
