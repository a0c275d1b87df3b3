/** All that can be searched: gathered once when the program is built, so that a search opens at once. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Content} from '../content/load.js';
import type {Language} from '../course/course.js';
import {stationsOf} from '../course/outline.js';
import type {SearchDocument} from '../course/search/document.js';
import {documentOfLab, documentsOfStation} from '../course/search/documents.js';
import {packageRoot} from '../machine/package-root.js';
import {allLabs} from './labs.js';
import {labFolder} from './lab-folder.js';

/** Name of the file beside the program that has the documents of a language. */
export const documentsFile = (language: Language): string => `search-${language}.json`;

/** The documents of a course. A station that cannot be opened is left out: opening it says why. */
export async function gatherDocuments({
  course,
  openStation,
}: Pick<Content, 'course' | 'openStation'>): Promise<readonly SearchDocument[]> {
  const stations = await Promise.all(
    stationsOf(course).map(async ({id}) => (await openStation(id)).value),
  );
  const labs = await Promise.all(
    allLabs().map(async ({id, title, claim, interview}) => {
      const [brief, debrief] = await Promise.all(
        (['brief.md', 'debrief.md'] as const).map((name) =>
          readFile(join(labFolder(id), name), 'utf8'),
        ),
      );
      return documentOfLab({
        ...{id, title, claim, interview},
        ...{brief: brief ?? '', debrief: debrief ?? ''},
      });
    }),
  );
  return [
    ...stations.flatMap((station) =>
      station === null ? [] : documentsOfStation(station),
    ),
    ...labs,
  ];
}

/** The documents as they were gathered at the build; gathered now where that file cannot be read. */
export async function readDocuments(
  content: Pick<Content, 'course' | 'openStation'>,
): Promise<readonly SearchDocument[]> {
  const file = join(packageRoot(), 'dist', documentsFile(content.course.language));
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly SearchDocument[];
  } catch {
    return gatherDocuments(content);
  }
}
