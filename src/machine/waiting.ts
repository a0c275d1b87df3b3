import {setTimeout as after} from 'node:timers/promises';
import type {Facts} from '../errors.js';

/** Sleeps `ms` milliseconds; rejects with the signal's reason when aborted. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  await after(ms, undefined, signal ? {signal} : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}

export class WaitTimeout extends Error {
  override readonly name = 'WaitTimeout';
  /** What was waited for, as a code of the tables of words, and its facts. */
  readonly what: string;
  readonly facts: Facts;

  /** `within`: how long, in milliseconds. */
  constructor(what: string, within: number, facts: Facts = {}) {
    super(`${what} took longer than ${within} ms`);
    this.what = what;
    this.facts = {ms: within, ...facts};
  }
}

/** Asks again and again until the answer is neither null nor false. Throws WaitTimeout after `within` ms. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  {
    within,
    every = 50,
    facts = {},
    signal,
  }: {within: number; every?: number; facts?: Facts; signal?: AbortSignal},
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new WaitTimeout(what, within, facts);
    await sleep(every, signal);
  }
}

/** The promise, or WaitTimeout after `within` ms. The promise itself goes on. */
export async function withTimeout<T>(
  what: string,
  promise: Promise<T>,
  within: number,
): Promise<T> {
  const stop = new AbortController();
  const late = sleep(within, stop.signal).then(() => {
    throw new WaitTimeout(what, within);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
  }
}
