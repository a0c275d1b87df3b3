import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {describe, expect, it, onTestFinished} from 'vitest';
import {eventually} from '../../helpers/until.js';
import {HostSlot, type SlotHost} from '../../../src/app/services/host-slot.js';

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

const hostOf = <Host extends SlotHost>(slot: HostSlot<Host>): Promise<Host> =>
  slot.use((host) => Promise.resolve(host));

describe('the lab host of the app', () => {
  it('is opened at the first need, and is the same as long as it lives', async () => {
    let opened = 0;
    const slot = new HostSlot(() => {
      opened += 1;
      return Promise.resolve(openHost());
    });
    expect(opened).toBe(0);
    const first = await hostOf(slot);
    expect(await hostOf(slot)).toBe(first);
    expect(opened).toBe(1);
    await slot[Symbol.asyncDispose]();
    expect(first.ended).toBe(1);
  });

  it('is opened again when it died', async () => {
    const slot = new HostSlot(() => Promise.resolve(openHost()));
    const first = await hostOf(slot);
    await first.die();
    const second = await hostOf(slot);
    expect(second.pid).not.toBe(first.pid);
    await slot[Symbol.asyncDispose]();
  });

  it('is tried again when it could not be opened', async () => {
    let fails = true;
    const slot = new HostSlot(() =>
      fails ? Promise.reject(new Error('no memory')) : Promise.resolve(openHost()),
    );
    await expect(hostOf(slot)).rejects.toThrow('no memory');
    fails = false;
    expect((await hostOf(slot)).pid).toBeGreaterThan(0);
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

  it('is ended when nobody has used it for a while, and opened again at the next need', async () => {
    await using slot = new HostSlot(() => Promise.resolve(openHost()), 50);
    const first = await hostOf(slot);
    await eventually('the end of the host', () => first.ended === 1);
    const second = await hostOf(slot);
    expect(second.pid).not.toBe(first.pid);
  });

  it('is kept as long as anybody uses it, and for a while after', async () => {
    await using slot = new HostSlot(() => Promise.resolve(openHost()), 50);
    const gate: {open?: () => void} = {};
    const later = new Promise<void>((open) => {
      gate.open = open;
    });
    const long = slot.use(async (host) => {
      await later;
      return host;
    });
    const short = await hostOf(slot);
    const other = new HostSlot(() => Promise.resolve(openHost()), 100);
    const beside = await hostOf(other);
    await eventually('the end of one that is left alone', () => beside.ended === 1);
    expect(short.ended).toBe(0);
    gate.open?.();
    expect(await long).toBe(short);
    await eventually('the end of the host', () => short.ended === 1);
  });
});
