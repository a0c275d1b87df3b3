/** Looks at every disk again and again, and notes what is new. */
import type {HistoryEvent} from '../history/history.js';
import type {Xray} from '../../systems/kafka/evidence/xray/replicas.js';
import type {FurtherXray, RunPorts} from '../ports/ports.js';

/** How often the disks are looked at, in milliseconds. */
const lookEvery = 100;

/** How late a sleep may end, in milliseconds: half of a broker's session. */
const longestStall = 1500;

/** What the watch needs of its run. */
type Watched = {
  readonly ports: Pick<RunPorts, 'clock' | 'topic'>;
  readonly record: (event: HistoryEvent) => void;
  /** Notes that the machine failed and not the shop; returns what to throw. */
  readonly environmentFailed: (message: string) => Error;
};

export class DiskWatch {
  readonly #run: Watched;
  readonly #onError: (error: unknown) => boolean;
  #looking: Promise<readonly Xray[]> = Promise.resolve([]);
  #last = '';
  #lastFurther = '';

  /** `onError` is told what a look threw; it says whether the watch goes on. */
  constructor(run: Watched, onError: (error: unknown) => boolean) {
    this.#run = run;
    this.#onError = onError;
  }

  /** Looks at every disk now, records what is new, and returns what is there. Looks never overlap. */
  async look(): Promise<readonly Xray[]> {
    this.#looking = this.#looking.catch(() => []).then(async () => this.#lookOnce());
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

  /** A machine that stands still for longer than brokers' timers allow makes every timed finding worthless. */
  #checkPace(lateBy: number): void {
    if (lateBy > longestStall)
      this.#run.environmentFailed(
        `The machine stood still for ${(lateBy / 1000).toFixed(1)} s, so the times of this run mean nothing.`,
      );
  }

  #noteFurther(topics: readonly FurtherXray[]): void {
    const now = JSON.stringify(topics);
    if (now !== this.#lastFurther) this.#run.record({type: 'xray-further', topics});
    this.#lastFurther = now;
  }

  async #lookOnce(): Promise<readonly Xray[]> {
    const {xray, news, further} = await this.#run.ports.topic
      .look()
      .catch((error: unknown) => {
        throw isSystemError(error)
          ? this.#run.environmentFailed(`The disks could not be read: ${error.message}`)
          : error;
      });
    for (const event of news) this.#run.record(event);
    const now = JSON.stringify(xray);
    if (now !== this.#last) this.#run.record({type: 'xray', partitions: xray});
    this.#last = now;
    if (further) this.#noteFurther(further);
    return xray;
  }
}

/** An error of the operating system (EACCES, EIO), in contrast to one of ours. */
const isSystemError = (error: unknown): error is Error =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number';
