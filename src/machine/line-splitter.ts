/** Cuts a stream of text into lines. A line longer than `longest` characters is given up on. */
export class LineSplitter {
  readonly #longest: number;
  #rest = '';

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that are complete with this piece; null when one is longer than may be. */
  push(piece: string): readonly string[] | null {
    const parts = (this.#rest + piece).split('\n');
    this.#rest = parts.pop() ?? '';
    const isTooLong = [...parts, this.#rest].some(({length}) => length > this.#longest);
    return isTooLong ? null : parts;
  }
}
