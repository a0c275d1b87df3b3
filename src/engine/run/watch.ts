/** Looks at what every system has, again and again. */
import type {Facts} from '../history/history.js';
import type {RunPorts} from '../ports/ports.js';

/** How often, in milliseconds. */
const lookEvery = 100;

/** How late a sleep may end, in milliseconds: half of the shortest time-out that a lab rests on. */
const longestStall = 1500;

/** What the watch needs of its run. */
type Watched = {
  readonly ports: Pick<RunPorts, 'clock' | 'systems'>;
  /** Notes that the machine failed and not the shop; returns what to throw. */
  readonly troubled: (code: string, facts: Facts) => Error;
};

export class Watch {
  readonly #run: Watched;
  readonly #onError: (error: unknown) => boolean;
  #looking: Promise<void> = Promise.resolve();

  /** `onError` is told what a look threw; it says whether the watch goes on. */
  constructor(run: Watched, onError: (error: unknown) => boolean) {
    this.#run = run;
    this.#onError = onError;
  }

  /** Looks at every system now. Looks never overlap. */
  async look(): Promise<void> {
    this.#looking = this.#looking
      .catch(() => undefined)
      .then(async () => this.#lookOnce());
    return this.#looking;
  }

  /** Looks until aborted, or until `onError` has had enough. */
  async run(signal: AbortSignal): Promise<void> {
    const {clock} = this.#run.ports;
    const pace = this.#keepPace(signal);
    let goOn = true;
    while (!signal.aborted && goOn) {
      goOn = await this.look().then(
        () => this.#onError(null),
        (error: unknown) => this.#onError(error),
      );
      await clock.sleep(lookEvery, signal).catch(() => undefined);
    }
    await pace;
  }

  /** Sleeps beside the looks: a standstill is noticed whatever it interrupts. */
  async #keepPace(signal: AbortSignal): Promise<void> {
    const {clock} = this.#run.ports;
    while (!signal.aborted) {
      const asleep = clock.now();
      await clock.sleep(lookEvery, signal).catch(() => undefined);
      this.#checkPace(clock.now() - asleep - lookEvery);
    }
  }

  /** A machine that stands still for longer than the systems' timers allow makes every timed finding worthless. */
  #checkPace(lateBy: number): void {
    if (lateBy > longestStall)
      this.#run.troubled('stood-still', {ms: Math.round(lateBy)});
  }

  async #lookOnce(): Promise<void> {
    for (const system of this.#run.ports.systems)
      await system.look().catch((error: unknown) => {
        throw isSystemError(error)
          ? this.#run.troubled('disks-unreadable', {said: error.message})
          : error;
      });
  }
}

/** An error of the operating system (EACCES, EIO), in contrast to one of ours. */
const isSystemError = (error: unknown): error is Error =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number';
