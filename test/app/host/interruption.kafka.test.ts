import {describe, expect, it} from 'vitest';
import {type RunningCommand, startCommand} from '../../helpers/command.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {
  descendantsOf,
  stillAlive,
  withText,
} from '../../helpers/processes/process-tree.js';
import {openTerminal} from '../../helpers/terminal.js';
import {historySays} from '../../helpers/run-history.js';
import {eventually} from '../../helpers/until.js';

const run = ['lab', 'run', 'leader-crash'];

async function faultHasBegun(home: Home): Promise<void> {
  await eventually('the fault', () => historySays(home, '"fault":"pause"'), 90_000);
}

/** Everything that a run has started, itself included. */
const familyOf = (pid: number) => [pid, ...descendantsOf(pid).map((one) => one.pid)];

async function expectNothingLeft(family: readonly number[], home: Home): Promise<void> {
  expect(family.length).toBeGreaterThan(5);
  await eventually('all to be gone', () => stillAlive(family).length === 0, 5000);
  expect(withText(home.folder)).toEqual([]);
}

async function endOf({
  finished,
}: RunningCommand): Promise<{code: number | null; tookMs: number}> {
  const began = performance.now();
  const {code} = await finished;
  return {code, tookMs: performance.now() - began};
}

describe('a run that is interrupted', () => {
  it.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)(
    'by one %s stops, heals and leaves nothing within five seconds',
    async (signal) => {
      await using home = await openHome();
      const command = startCommand(run, home.env);
      await faultHasBegun(home);
      const family = familyOf(command.pid);
      process.kill(command.pid, signal);
      const {code, tookMs} = await endOf(command);
      expect(code).toBe(130);
      expect(tookMs).toBeLessThan(5000);
      expect(command.stderr()).toMatch(/Stopping …/);
      expect(command.stderr()).not.toMatch(/^\s+at /m);
      await expectNothingLeft(family, home);
    },
  );

  it.each(['SIGINT', 'SIGHUP'] as const)(
    'by a second %s ends at once, and nothing is left five seconds later',
    async (signal) => {
      await using home = await openHome();
      const command = startCommand(run, home.env);
      await faultHasBegun(home);
      const family = familyOf(command.pid);
      process.kill(command.pid, signal);
      await eventually('the first to be heard', () =>
        command.stderr().includes('Stopping'),
      );
      process.kill(command.pid, signal);
      const {code, tookMs} = await endOf(command);
      expect(code).toBe(130);
      expect(tookMs).toBeLessThan(1000);
      await expectNothingLeft(family, home);
    },
  );

  it('before it has begun ends without a run', async () => {
    await using home = await openHome();
    const command = startCommand(run, home.env);
    await eventually('the host to start', () => descendantsOf(command.pid).length > 0);
    const family = familyOf(command.pid);
    process.kill(command.pid, 'SIGINT');
    const {code} = await endOf(command);
    expect(code).toBe(130);
    await eventually('all to be gone', () => stillAlive(family).length === 0, 5000);
    expect(withText(home.folder)).toEqual([]);
  });

  it('by Ctrl-C on a terminal ends with 130 and leaves nothing', async () => {
    await using home = await openHome();
    using terminal = openTerminal(run, home.env);
    await faultHasBegun(home);
    const family = familyOf(terminal.pid);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    await expectNothingLeft(family, home);
  });
});
