import type {Course, Language, Source, Station, Story} from '../course/course.js';
import type {Promises} from '../course/promises.js';
import {findStation} from '../course/outline.js';
import type {SearchWords} from '../course/search/word-book.js';
import {readCourse} from './course-file.js';
import {type Problem, inOrder} from './place.js';
import {readSources} from './sources-file.js';
import {readStation} from './station-file.js';
import {readStory} from './story-file.js';
import {readSynonyms} from './synonyms-file.js';

/** Something read when it is needed: null if it is not there or too broken, and the sentences why. */
export type Opened<T> = {
  readonly value: T | null;
  readonly problems: readonly Problem[];
};

export type Content = {
  /** The outline. */
  readonly course: Course;
  /** What is wrong with the outline; the broken parts are left out of it. */
  readonly problems: readonly Problem[];
  /** A station with its lesson, quiz and card. A broken question is left out and told. */
  readonly openStation: (id: string) => Promise<Opened<Station>>;
  readonly openStory: (id: string) => Promise<Opened<Story>>;
  readonly openSources: () => Promise<Opened<ReadonlyMap<string, Source>>>;
  /** How the language says things, for the search. */
  readonly openSynonyms: () => Promise<Opened<SearchWords>>;
};

/**
 * Reads the outline of the content in `folder`; everything else is read when it is opened.
 * `promises`: what the labs that there are promise of their runs.
 */
export async function loadContent(
  folder: string,
  language: Language,
  promises: Promises,
): Promise<Content> {
  const problems: Problem[] = [];
  const course = await readCourse(folder, language, problems);
  return {
    course,
    problems: inOrder(problems),
    openStation: (id) =>
      opened(async (told) => {
        const outline = findStation(course, id);
        return outline === null
          ? null
          : readStation(folder, {outline, language, promises}, told);
      }),
    openStory: (id) => opened((told) => readStory(folder, {id, language}, told)),
    openSources: () => opened((told) => readSources(folder, told)),
    openSynonyms: () => opened((told) => readSynonyms(folder, language, told)),
  };
}

async function opened<T>(
  read: (problems: Problem[]) => Promise<T | null>,
): Promise<Opened<T>> {
  const problems: Problem[] = [];
  const value = await read(problems);
  return {value, problems: inOrder(problems)};
}
