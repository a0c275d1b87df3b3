import {expect, it} from 'vitest';
import {runBench, type SimPorts} from '../../systems/kafka/runtime/sim/bench.js';

/** The machine stands still once, for so many milliseconds, while the disks are watched. */
const stall =
  (ms: number) =>
  (ports: SimPorts): SimPorts => {
    let stalled = false;
    return {
      ...ports,
      clock: {
        now: () => ports.clock.now(),
        sleep: async (wanted, signal) => {
          const extra = stalled || wanted !== 100 || ports.clock.now() < 300 ? 0 : ms;
          stalled ||= extra > 0;
          await ports.clock.sleep(wanted + extra, signal);
        },
      },
    };
  };

it('proves nothing when the machine stood still for longer than half a session', async () => {
  const {
    report: {verdict, reasons},
  } = await runBench({ports: stall(1600)});
  expect(verdict).toBe('inconclusive');
  expect(reasons.join()).toContain('The machine stood still for 1.6 s');
});

it('bears a machine that is a little late', async () => {
  expect((await runBench({ports: stall(1000)})).report).toMatchObject({
    verdict: 'lost',
    asPromised: true,
  });
});
