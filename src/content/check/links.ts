import type {Source} from '../../course/course.js';
import type {Promises} from '../../course/promises.js';
import {files} from '../files/files.js';
import {type Place, at, tell} from '../reading/place.js';

/** What links may lead to, and the sources that something has cited so far. */
export type Links = {
  readonly promises: Promises;
  readonly stations: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly cited: Set<string>;
};

/** Tells sources and a lab that do not exist, and notes which sources are cited. */
export function checkLinks(
  {place, sources, lab}: {place: Place; sources: readonly string[]; lab: string | null},
  links: Links,
): void {
  if (lab !== null && !links.promises.has(lab))
    tell(at(place, 'lab'), {code: 'no-lab', id: lab, known: [...links.promises.keys()]});
  for (const id of sources) {
    links.cited.add(id);
    if (!links.sources.has(id))
      tell(at(place, 'sources'), {code: 'no-source', id, file: files.sources});
  }
}

/** Tells a piece of teaching that rests on nothing. */
export function checkFounded(
  place: Place,
  sources: readonly string[],
  lab: string | null,
) {
  if (sources.length === 0 && lab === null) tell(place, {code: 'unfounded'});
}
