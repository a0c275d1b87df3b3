import type {Source} from '../../course/course.js';
import {files} from './files.js';
import {fit} from '../reading/fit.js';
import {tellTwins} from '../reading/pair.js';
import type {Problem} from '../../course/problems/problem.js';
import {at, inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {sourceShape, sourcesShape} from '../shapes/structure.js';

/** All sources by id, in the order of the file. A broken entry is told and left out. */
export async function readSources(
  folder: string,
  problems: Problem[],
): Promise<ReadonlyMap<string, Source>> {
  const place = inFile(files.sources, problems);
  const values = await readYaml(folder, place, {shape: sourcesShape});
  const sources = (values ?? []).flatMap((value, index): Source[] => {
    const source = fit(sourceShape, value, at(place, index + 1));
    return source === null ? [] : [source];
  });
  tellTwins(
    sources.map(({id}) => id),
    place,
  );
  return new Map(sources.map((source) => [source.id, source]));
}
