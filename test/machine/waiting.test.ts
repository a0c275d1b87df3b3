import {getEventListeners} from 'node:events';
import {describe, expect, it} from 'vitest';
import {sleep, until, WaitTimeout, withTimeout} from '../../src/machine/waiting.js';

const never = new Promise<never>(() => undefined);
const reason = new Error('Ctrl-C');

describe('sleeping', () => {
  it('ends with the signal’s own reason, before or in the middle', async () => {
    await expect(sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const stop = new AbortController();
    const asleep = sleep(60_000, stop.signal);
    stop.abort(reason);
    await expect(asleep).rejects.toBe(reason);
  });

  it('leaves nothing on the signal', async () => {
    const {signal} = new AbortController();
    await sleep(1, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('waiting until something is so', () => {
  it('asks again while the answer is null or false, and takes any other', async () => {
    const answers = [null, false, 0, 'late'] as const;
    let asked = 0;
    const found = await until(
      'an answer',
      () => Promise.resolve(answers[asked++] ?? null),
      {within: 1000, every: 1},
    );
    expect(found).toBe(0);
    expect(asked).toBe(3);
  });

  it('gives up in time and names what it waited for', async () => {
    const waited = until('a leader', () => Promise.resolve(null), {within: 20, every: 1});
    await expect(waited).rejects.toThrow(WaitTimeout);
    await expect(waited).rejects.toMatchObject({
      what: 'a leader',
      facts: {ms: 20},
    });
  });

  it('asks once even when there is no time', async () => {
    const asked = until('it', () => Promise.resolve('there'), {within: 0});
    expect(await asked).toBe('there');
  });

  it('stops when told to, with the reason', async () => {
    const stop = new AbortController();
    const waited = until(
      'nothing',
      () => {
        stop.abort(reason);
        return Promise.resolve(null);
      },
      {within: 60_000, signal: stop.signal},
    );
    await expect(waited).rejects.toBe(reason);
  });

  it('fails as the asking fails', async () => {
    const failing = until('it', () => Promise.reject(reason), {within: 60_000});
    await expect(failing).rejects.toBe(reason);
  });
});

describe('a time limit', () => {
  it('lets the promise’s own end through, good or bad', async () => {
    expect(await withTimeout('it', Promise.resolve(7), 60_000)).toBe(7);
    await expect(withTimeout('it', Promise.reject(reason), 60_000)).rejects.toBe(reason);
  });

  it('names what did not come', async () => {
    await expect(withTimeout('guard-end', never, 5)).rejects.toThrow('guard-end');
  });
});
