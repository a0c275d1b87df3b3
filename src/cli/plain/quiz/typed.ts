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

/** 0 → `a`. */
export function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/**
 * `b a c`, `b,a,c`, `bac` or `1b 2a 3c`: one of the first `letters` letters for each of `words`
 * words, in their order → [1, 0, 2]; null when one is missing or is no such letter.
 */
export function lettersIn(
  typed: string,
  {letters, words}: {readonly letters: number; readonly words: number},
): readonly number[] | null {
  const found = [...typed.toLowerCase().matchAll(/(\d*)[ .:=-]*([a-z])/g)];
  const rest = typed.toLowerCase().replaceAll(/(\d*)[ .:=-]*([a-z])/g, '');
  const placed = found.map(([, number = '', letter = ''], index) => ({
    word: number === '' ? index : Number(number) - 1,
    letter: letter.charCodeAt(0) - 'a'.charCodeAt(0),
  }));
  const chosen = Array.from({length: words}, (_, index) => {
    const [own, ...twins] = placed.filter(({word}) => word === index);
    return twins.length > 0 || own === undefined ? -1 : own.letter;
  });
  const whole = placed.length === words && /^[\s,;]*$/.test(rest);
  return whole && chosen.every((one) => one >= 0 && one < letters) ? chosen : null;
}
