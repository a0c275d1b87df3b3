import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {describe, expect, it, onTestFinished} from 'vitest';
import {HostSlot} from '../../../src/app/services/host-slot.js';

/** Real processes that wait, so that one can really die. */
function openHost() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)']);
  const gone = once(child, 'exit');
  const host = {
    pid: child.pid ?? 0,
    ended: 0,
    die: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    [Symbol.asyncDispose]: async () => {
      host.ended += 1;
      await host.die();
    },
  };
  onTestFinished(host.die);
  return host;
}

describe('the lab host of the app', () => {
  it('is opened at the first need, and is the same as long as it lives', async () => {
    let opened = 0;
    const slot = new HostSlot(() => {
      opened += 1;
      return Promise.resolve(openHost());
    });
    expect(opened).toBe(0);
    const first = await slot.get();
    expect(await slot.get()).toBe(first);
    expect(opened).toBe(1);
    await slot[Symbol.asyncDispose]();
    expect(first.ended).toBe(1);
  });

  it('is opened again when it died', async () => {
    const slot = new HostSlot(() => Promise.resolve(openHost()));
    const first = await slot.get();
    await first.die();
    const second = await slot.get();
    expect(second.pid).not.toBe(first.pid);
    await slot[Symbol.asyncDispose]();
  });

  it('is tried again when it could not be opened', async () => {
    let fails = true;
    const slot = new HostSlot(() =>
      fails ? Promise.reject(new Error('no memory')) : Promise.resolve(openHost()),
    );
    await expect(slot.get()).rejects.toThrow('no memory');
    fails = false;
    expect((await slot.get()).pid).toBeGreaterThan(0);
    await slot[Symbol.asyncDispose]();
  });

  it('is not opened only to be closed', async () => {
    let opened = 0;
    const slot = new HostSlot(() => {
      opened += 1;
      return Promise.resolve(openHost());
    });
    await slot[Symbol.asyncDispose]();
    expect(opened).toBe(0);
  });
});
