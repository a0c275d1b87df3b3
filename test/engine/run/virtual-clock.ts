import type {RunPorts} from '../../../src/engine/ports/ports.js';

type Clock = RunPorts['clock'];

/** No run takes this long, in milliseconds: who still sleeps then waits for ever. */
const endOfTime = 600_000;

type Timer = {readonly at: number; readonly wake: () => void};

/**
 * A clock on which time passes only when everybody sleeps: each turn of the event loop wakes one
 * sleeper, the earliest first, so that all promises run in between and every run is the same.
 */
export class VirtualClock implements Clock {
  readonly #timers = new Set<Timer>();
  #now = 0;
  #turning = false;

  now(): number {
    return this.#now;
  }

  /** Rejects like node's own timers when aborted: with an AbortError, not with the reason. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (this.#now > endOfTime) throw new Error('ten minutes have passed, and it goes on');
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#timers.delete(timer);
        reject(new DOMException('The operation was aborted', 'AbortError'));
      };
      const timer: Timer = {
        at: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      if (signal?.aborted) {
        abort();
        return;
      }
      signal?.addEventListener('abort', abort, {once: true});
      this.#timers.add(timer);
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#turning || this.#timers.size === 0) return;
    this.#turning = true;
    setImmediate(() => {
      this.#turning = false;
      const next = this.#earliest();
      if (next) {
        this.#timers.delete(next);
        this.#now = Math.max(this.#now, next.at);
        next.wake();
      }
      this.#turn();
    });
  }

  #earliest(): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers) if (!first || timer.at < first.at) first = timer;
    return first;
  }
}
