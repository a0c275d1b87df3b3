import {describe, expect, it} from 'vitest';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {Bench} from '../../systems/kafka/runtime/sim/bench.js';
import {shopOf} from '../../systems/kafka/runtime/sim/shops.js';

describe('a shipping that runs all along', () => {
  it('may handle the tail before the engine hears that it is written', async () => {
    const bench: Bench = new Bench({
      ...shopOf('retention', 'control'),
      ports: (ports) => ({
        ...ports,
        topic: {
          ...ports.topic,
          writeTail: async () => {
            const tails = await ports.topic.writeTail();
            await bench.clock.sleep(500);
            return tails;
          },
        },
      }),
    });
    await bench.done;
    const shipped = eventsOf(bench.history, 'shipped').flatMap(({ids}) => ids);
    const ended = bench.history.filter(({type}) => type === 'shipping-ended');
    expect(ended).toMatchObject([{complete: true}]);
    expect(shipped).not.toContain('tail-0');
  });
});
