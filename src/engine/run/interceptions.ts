import type {Interception} from '../plan/step.js';
import type {RunningInterception} from '../ports/runtime.js';

export type Running = Interception & {
  readonly at: RunningInterception;
  /** Orders that were acknowledged before it began. */
  readonly before: ReadonlySet<string>;
};

/** What a run holds, or waits to hold. */
export class Interceptions {
  readonly #running: Running[] = [];

  add(running: Running): void {
    this.#running.push(running);
  }

  /** The one that began last; null when there is none. */
  get last(): Running | null {
    return this.#running.at(-1) ?? null;
  }

  /** Ends all of them; whether there was one. */
  release(): boolean {
    const ended = this.#running.splice(0);
    for (const {at} of ended) at.release();
    return ended.length > 0;
  }
}
