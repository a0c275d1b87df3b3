import type {Found} from '../course/search/search.js';
import type {Words} from './words/words.js';

/** What a reader has to know of what was found; nothing where a place has all that was asked for. */
export function searchNotes(
  {hits, complete, nowhere}: Found,
  {search}: Words,
): readonly string[] {
  if (hits.length === 0 || complete) return [];
  const isSplit = hits.every(({missing}) => missing.length > 0);
  return [
    ...(nowhere.length > 0 ? [search.nowhere(nowhere)] : []),
    ...(isSplit ? [search.nearest] : []),
  ];
}
