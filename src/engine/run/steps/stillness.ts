/** Tells a shop that stands still from one that nobody could look at. */
import type {Facts} from '../../history/history.js';

/**
 * Milliseconds. A look that takes longer had to wait for the store, and so, perhaps, had the shop; when
 * so much time is between two looks, the machine stood still, and the shop with it.
 */
const slowLook = 900;

export class Stillness {
  readonly #now: () => number;
  readonly #stuckAfter: number;
  #before: string | null = null;
  #movedAt: number;
  #lookedAt: number;
  #slowest = 0;

  constructor(now: () => number, stuckAfter: number) {
    this.#now = now;
    this.#stuckAfter = stuckAfter;
    this.#movedAt = now();
    this.#lookedAt = now();
  }

  /** Takes one look, which says where the shop is; whether nothing has moved for long enough, as far as could be seen. */
  async look(where: () => Promise<string>): Promise<boolean> {
    const asked = this.#now();
    const here = await where();
    const took = this.#now() - asked;
    const unseen = asked - this.#lookedAt;
    this.#lookedAt = this.#now();
    this.#slowest = Math.max(this.#slowest, took);
    if (here !== this.#before || took > slowLook || unseen > slowLook)
      this.#movedAt = this.#now();
    this.#before = here;
    return this.#now() - this.#movedAt >= this.#stuckAfter;
  }

  /** What kept us from seeing; empty when nothing did. */
  get hindrance(): Facts {
    return this.#slowest > slowLook ? {slowestMs: Math.round(this.#slowest)} : {};
  }
}
