import {closest, distance} from 'fastest-levenshtein';

/**
 * The question for a name that does not exist, as the start of a hint: the nearest of the names,
 * written by `write`. Empty when none is near: a far one would only mislead.
 */
export function didYouMean(
  word: string,
  names: readonly string[],
  write = (name: string): string => `"${name}"`,
): string {
  const said = word.toLowerCase();
  const near = names.filter((name) => isNear(said, name));
  return near.length === 0 ? '' : `Did you mean ${write(closest(said, near))}? `;
}

/** A third of the letters may differ, or a part of the name is all that was typed. */
function isNear(said: string, name: string): boolean {
  const longest = Math.max(said.length, name.length);
  return distance(said, name) <= longest / 3 || (said.length >= 3 && name.includes(said));
}
