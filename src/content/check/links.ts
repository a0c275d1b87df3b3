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
    tell(
      at(place, 'lab'),
      `There is no lab "${lab}".`,
      `Use one of: ${[...links.promises.keys()].join(', ')}; or leave it out.`,
    );
  for (const id of sources) {
    links.cited.add(id);
    if (!links.sources.has(id))
      tell(
        at(place, 'sources'),
        `There is no source "${id}".`,
        `Add it to ${files.sources}, or correct the id.`,
      );
  }
}

/** Tells a piece of teaching that rests on nothing. */
export function checkFounded(
  place: Place,
  sources: readonly string[],
  lab: string | null,
) {
  if (sources.length === 0 && lab === null)
    tell(place, 'This names no source and no lab.', 'Say where it comes from.');
}
