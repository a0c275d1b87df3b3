/** The warehouse's own ledger: what shipping really did, whatever it says elsewhere. */
import type {HistoryEvent} from '../history/history.js';

export class ShippingDesk {
  readonly #record: (event: HistoryEvent) => void;
  readonly #tails = new Set<string>();
  readonly #awaited = new Set<string>();
  readonly #handled = new Set<string>();
  readonly #lost = new Set<string>();
  readonly #repeated = new Set<string>();
  readonly #left: string[] = [];

  constructor(record: (event: HistoryEvent) => void) {
    this.#record = record;
  }

  /** Counts records handled for the first time: equal numbers mean that nothing moved, whatever is repeated. */
  get moves(): number {
    return this.#handled.size;
  }

  /** The same of orders alone: what closes the run is none. */
  get orders(): number {
    return [...this.#handled].filter((id) => !this.#tails.has(id)).length;
  }

  /** True when it was shipped or parked at least once. */
  hasHandled(id: string): boolean {
    return this.#handled.has(id);
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

  /** From now on the parcels of these are lost, and of those two leave the house; shipping does not notice. */
  misplace(lost: readonly string[], repeated: readonly string[]): void {
    for (const id of lost) this.#lost.add(id);
    for (const id of repeated) this.#repeated.add(id);
  }

  /** A line for each parcel that left the house. */
  get left(): readonly {readonly id: string}[] {
    return this.#left.map((id) => ({id}));
  }

  shipped(ids: readonly string[]): void {
    const orders = this.#handle(ids);
    const left = orders.flatMap((id) => this.#parcels(id));
    this.#left.push(...left);
    if (left.length > 0) this.#record({type: 'shipped', ids: left});
  }

  /** Set aside for a person to look at. */
  parked(ids: readonly string[], why: string): void {
    const orders = this.#handle(ids);
    if (orders.length > 0) this.#record({type: 'parked', ids: orders, why});
  }

  #parcels(id: string): readonly string[] {
    if (this.#lost.has(id)) return [];
    return this.#repeated.has(id) ? [id, id] : [id];
  }

  /** Returns those that are orders. */
  #handle(ids: readonly string[]): readonly string[] {
    for (const id of ids) {
      this.#handled.add(id);
      this.#awaited.delete(id);
    }
    return ids.filter((id) => !this.#tails.has(id));
  }
}
