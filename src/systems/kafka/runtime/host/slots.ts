import {slots} from '../cluster/properties.js';

/** Which slot of the links each program of a run has: the next free one, when it is first asked for. */
export class Slots {
  readonly #taken = new Map<string, number>();

  /** Throws when there are more programs than slots. */
  of(program: string): number {
    const known = this.#taken.get(program);
    if (known !== undefined) return known;
    const slot = this.#taken.size;
    if (slot >= slots.length)
      throw new Error(`there is no slot left for ${program}: ${slots.length} are taken`);
    this.#taken.set(program, slot);
    return slot;
  }

  /** The programs that have one. */
  get all(): readonly (readonly [program: string, slot: number])[] {
    return [...this.#taken];
  }
}
