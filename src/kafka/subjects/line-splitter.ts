/** Cuts a stream of text into lines. A line longer than `longest` characters is given up on. */
export class LineSplitter {
  readonly #longest: number;
  #rest = '';

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that are complete with this piece; null when one grows beyond measure. */
  push(piece: string): readonly string[] | null {
    const parts = (this.#rest + piece).split('\n');
    this.#rest = parts.pop() ?? '';
    return this.#rest.length > this.#longest ? null : parts;
  }
}
