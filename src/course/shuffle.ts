/** A source of numbers in [0, 1). */
export type Random = () => number;

/** The same seed gives the same numbers: mulberry32 (Tommy Ettinger), 32 bits of state. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A new list with the same items in random order (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) {
    mixed.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return mixed;
}

/** Shuffled, but never in the order given, so that an ordering question does not answer itself. */
export function disorder<T>(items: readonly T[], random: Random): readonly T[] {
  const mixed = shuffle(items, random);
  const same = mixed.every((item, index) => item === items[index]);
  return same ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** A number for a text, the same each time: the same text gives the same order. */
export const numberOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    0x811c9dc5,
  );
