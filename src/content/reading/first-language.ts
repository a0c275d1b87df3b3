/** Takes each part from the first language that has it. */
export class FirstLanguage<Text> {
  /** The places of what is not in the language that was asked for. */
  readonly inEnglish: string[] = [];
  readonly #texts: readonly Text[];

  /** `texts`: the language that was asked for first. */
  constructor(texts: readonly Text[]) {
    this.#texts = texts;
  }

  /** null: no language has it. */
  pick<Part>(place: string, make: (text: Text) => Part | null): Part | null {
    for (const text of this.#texts) {
      const part = make(text);
      if (part === null) continue;
      if (text !== this.#texts[0]) this.inEnglish.push(place);
      return part;
    }
    return null;
  }
}
