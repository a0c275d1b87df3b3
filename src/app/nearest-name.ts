import {closest, distance} from 'fastest-levenshtein';

/** The nearest of the names to one that does not exist; null when none is near: a far one would only mislead. */
export function nearestName(word: string, names: readonly string[]): string | null {
  const said = word.toLowerCase();
  const near = names.filter((name) => isNear(said, name));
  return near.length === 0 ? null : closest(said, near);
}

/** A third of the letters may differ, or a part of the name is all that was typed. */
function isNear(said: string, name: string): boolean {
  const longest = Math.max(said.length, name.length);
  return distance(said, name) <= longest / 3 || (said.length >= 3 && name.includes(said));
}
