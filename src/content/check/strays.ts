import {readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Language} from '../../course/course.js';
import {files, pathTo} from '../files/files.js';
import type {Problem} from '../../course/problems/problem.js';
import {inFile, tell} from '../reading/place.js';

type Known = {
  readonly stations: readonly string[];
  readonly stories: readonly string[];
  readonly openings: readonly string[];
  readonly scenarios: readonly string[];
  readonly languages: readonly Language[];
};

/** Tells each file that nothing asks for. */
export async function tellStrays(
  folder: string,
  {stations, stories, openings, scenarios, languages}: Known,
  problems: Problem[],
): Promise<void> {
  const expected = new Set([
    files.course,
    files.sources,
    files.facts,
    files.aliases,
    ...stations.map(files.station),
    ...stories.map(files.story),
    files.interview,
    files.terms,
    ...openings.map(files.opening),
    ...scenarios.map(files.scenario),
    ...languages.flatMap((language) => [
      files.courseText(language),
      files.outcomes(language),
      files.synonyms(language),
      ...stations.map((id) => files.lesson(language, id)),
      ...stations.map((id) => files.stationText(language, id)),
      ...stories.map((id) => files.storyText(language, id)),
      ...openings.map((id) => files.openingText(language, id)),
      ...scenarios.map((id) => files.scenarioText(language, id)),
    ]),
  ]);
  for (const file of await filesIn(folder))
    if (!expected.has(file))
      tell(inFile(file, problems), {code: 'stray-file', outline: files.course});
}

/** Tells each file among the words of a lab that nothing asks for. */
export async function tellStraysOfLab(
  folder: string,
  {lab, languages}: {readonly lab: string; readonly languages: readonly Language[]},
  problems: Problem[],
): Promise<void> {
  for (const language of languages) {
    const expected = [files.labText, files.brief, files.debrief].map((file) =>
      file(language, lab),
    );
    const own = `${lab}/${language}`;
    for (const name of await filesIn(pathTo(folder, own)))
      if (!expected.includes(`${own}/${name}`))
        tell(inFile(`${own}/${name}`, problems), {code: 'stray-file', outline: null});
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
