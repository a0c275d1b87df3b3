import {readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Language} from '../course/course.js';
import {files} from './files.js';
import {type Problem, inFile, tell} from './place.js';

type Known = {
  readonly stations: readonly string[];
  readonly stories: readonly string[];
  readonly languages: readonly Language[];
};

/** Tells each file that nothing asks for. */
export async function tellStrays(
  folder: string,
  {stations, stories, languages}: Known,
  problems: Problem[],
): Promise<void> {
  const expected = new Set([
    files.course,
    files.sources,
    files.facts,
    files.aliases,
    ...stations.map(files.station),
    ...stories.map(files.story),
    ...languages.flatMap((language) => [
      files.courseText(language),
      files.outcomes(language),
      files.synonyms(language),
      ...stations.map((id) => files.lesson(language, id)),
      ...stations.map((id) => files.stationText(language, id)),
      ...stories.map((id) => files.storyText(language, id)),
    ]),
  ]);
  for (const file of await filesIn(folder)) {
    if (!expected.has(file))
      tell(
        inFile(file, problems),
        'Nothing asks for this file.',
        `Name it in ${files.course}, correct its name, or remove it.`,
      );
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(
    () => [],
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .sort();
}
