/** All that can be searched: gathered and indexed once when the program is built, so that a search opens at once. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Content} from '../../content/load.js';
import type {Language} from '../../course/course.js';
import {stationsOf} from '../../course/outline.js';
import type {SearchDocument} from '../../course/search/document.js';
import {documentsOfLab, documentsOfStation} from '../../course/search/documents.js';
import {
  type Corpus,
  type SavedCorpus,
  openCorpus,
  saveCorpus,
} from '../../course/search/search.js';
import {noWords} from '../../course/search/word-book.js';
import {allLabs} from '../labs/labs.js';
import {contentFolder} from './content-folder.js';

/** Name of the file beside the program that has what can be searched in a language. */
export const corpusFile = (language: Language): string => `search-${language}.json`;

/** The documents of a course. A station that cannot be opened is left out: opening it says why. */
async function gatherDocuments({
  course,
  openStation,
  openLab,
}: Pick<Content, 'course' | 'openStation' | 'openLab'>): Promise<
  readonly SearchDocument[]
> {
  const stations = await Promise.all(
    stationsOf(course).map(async ({id}) => (await openStation(id)).value),
  );
  const labs = await Promise.all(
    allLabs().map(async ({id}) => {
      const {value} = await openLab(id);
      if (value === null) return [];
      const {words} = value;
      const {question, choices} = words.predict;
      return documentsOfLab({
        ...{id, ...words, brief: value.brief, debrief: value.debrief},
        predict: [question, ...Object.values(choices)],
        fixes: Object.entries(words.fixes).map(([fix, said]) => ({id: fix, ...said})),
      });
    }),
  );
  return [
    ...stations.flatMap((station) =>
      station === null ? [] : documentsOfStation(station),
    ),
    ...labs.flat(),
  ];
}

/** What a search looks through, made now. */
export async function makeCorpus(content: Content): Promise<SavedCorpus> {
  const {value} = await content.openSynonyms();
  return saveCorpus(await gatherDocuments(content), value ?? noWords);
}

/** The same as it was made at the build; made now where that file cannot be read. */
export async function readCorpus(content: Content): Promise<Corpus> {
  const file = join(contentFolder(), '..', 'dist', corpusFile(content.course.language));
  const made = await readFile(file, 'utf8').catch(() => null);
  return openCorpus(
    made === null ? await makeCorpus(content) : (JSON.parse(made) as SavedCorpus),
  );
}
