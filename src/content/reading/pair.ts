import {type Place, at, tell} from './place.js';

export type Places = {readonly structure: Place; readonly text: Place};

/**
 * Puts each id of the structure together with its text, and tells ids that are there twice, ids
 * without a text and texts without an id. Null if some text is missing.
 */
export function pair<T>(
  ids: readonly string[],
  texts: Readonly<Record<string, T>>,
  places: Places,
): readonly (readonly [id: string, text: T])[] | null {
  tellTwins(ids, places.structure);
  for (const key of Object.keys(texts)) {
    if (!ids.includes(key))
      tell(at(places.text, key), {
        code: 'stray-text',
        id: key,
        file: places.structure.file,
      });
  }
  const pairs = [];
  for (const id of new Set(ids)) {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (text === undefined) tell(at(places.text, id), {code: 'no-text', of: 'entry', id});
    else pairs.push([id, text] as const);
  }
  return pairs.length === new Set(ids).size ? pairs : null;
}

/** Tells each id that a list has twice. */
export function tellTwins(ids: readonly (string | number)[], place: Place): void {
  for (const twin of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    tell(place, {code: 'twice', id: String(twin)});
  }
}
