/** What people type when they choose from a numbered list. */

/** `3` of a list of `count` → 2; null when it is no such number. */
export function indexIn(typed: string, count: number): number | null {
  if (!/^\d{1,3}$/.test(typed)) return null;
  const index = Number(typed) - 1;
  return index >= 0 && index < count ? index : null;
}

/** `3 1`, `3,1` or `3, 1` of a list of `count` → [2, 0]; null when one is no such number or is there twice. Nothing typed is nothing chosen. */
export function indexesIn(typed: string, count: number): readonly number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const indexes = words.map((word) => indexIn(word, count));
  const good = indexes.filter((index) => index !== null);
  return good.length === words.length && new Set(good).size === good.length ? good : null;
}
