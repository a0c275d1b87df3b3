/** Looks at every disk again and again, and notes what is new. */
import type {Xray} from '../history.js';
import type {RunContext} from './context.js';

/** How often the disks are looked at, in milliseconds. */
const lookEvery = 100;

/** How late a sleep may end, in milliseconds: half of a broker's session. */
const longestStall = 1500;

export class DiskWatch {
  readonly #context: RunContext;
  readonly #onError: (error: unknown) => boolean;
  #looking: Promise<readonly Xray[]> = Promise.resolve([]);
  #last = '';

  /** `onError` is told what a look threw; it says whether the watch goes on. */
  constructor(context: RunContext, onError: (error: unknown) => boolean) {
    this.#context = context;
    this.#onError = onError;
  }

  /** Looks at every disk now, records what is new, and returns what is there. Looks never overlap. */
  async look(): Promise<readonly Xray[]> {
    this.#looking = this.#looking.catch(() => []).then(async () => this.#lookOnce());
    return this.#looking;
  }

  /** Looks until aborted, or until `onError` has had enough. */
  async run(signal: AbortSignal): Promise<void> {
    const {clock} = this.#context.ports;
    let goOn = true;
    while (!signal.aborted && goOn) {
      goOn = await this.look().then(
        () => this.#onError(null),
        (error: unknown) => this.#onError(error),
      );
      const asleep = clock.now();
      await clock.sleep(lookEvery, signal).catch(() => undefined);
      this.#checkPace(clock.now() - asleep - lookEvery);
    }
  }

  /** A machine that stands still for longer than brokers' timers allow makes every timed finding worthless. */
  #checkPace(lateBy: number): void {
    if (lateBy > longestStall)
      this.#context.environmentFailed(
        `The machine stood still for ${(lateBy / 1000).toFixed(1)} s, so the times of this run mean nothing.`,
      );
  }

  async #lookOnce(): Promise<readonly Xray[]> {
    const {xray, news} = await this.#context.ports.topic
      .look()
      .catch((error: unknown) => {
        throw isSystemError(error)
          ? this.#context.environmentFailed(
              `The disks could not be read: ${error.message}`,
            )
          : error;
      });
    for (const event of news) this.#context.record(event);
    const now = JSON.stringify(xray);
    if (now !== this.#last) this.#context.record({type: 'xray', partitions: xray});
    this.#last = now;
    return xray;
  }
}

/** An error of the operating system (EACCES, EIO), in contrast to one of ours. */
const isSystemError = (error: unknown): error is Error =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number';
