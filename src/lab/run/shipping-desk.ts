/** The warehouse's own ledger: what shipping really did, whatever it says elsewhere. */
import type {HistoryEvent} from '../history.js';

export class ShippingDesk {
  readonly #record: (event: HistoryEvent) => void;
  readonly #tails = new Set<string>();
  readonly #awaited = new Set<string>();
  #moves = 0;

  constructor(record: (event: HistoryEvent) => void) {
    this.#record = record;
  }

  /** Counts shipments: equal numbers mean that nothing moved. */
  get moves(): number {
    return this.#moves;
  }

  /** Records that are no orders, and close the run: shipping must handle each of them. */
  expectTails(ids: readonly string[]): void {
    for (const id of ids) {
      this.#tails.add(id);
      this.#awaited.add(id);
    }
  }

  /** True when every tail record has been handled. */
  get tailsHandled(): boolean {
    return this.#tails.size > 0 && this.#awaited.size === 0;
  }

  shipped(ids: readonly string[]): void {
    this.#moves += 1;
    for (const id of ids) this.#awaited.delete(id);
    const orders = ids.filter((id) => !this.#tails.has(id));
    if (orders.length > 0) this.#record({type: 'shipped', ids: orders});
  }
}
