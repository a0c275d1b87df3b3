/** The order that a text names first; null: it names none. */
export const orderIn = (text: string): string | null =>
  /\b(?:order|probe)-\d{4}\b/.exec(text)?.[0] ?? null;
