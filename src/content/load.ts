import type {Course, Language, Source, Station, Story} from '../course/course.js';
import type {Opening} from '../course/interview/opening.js';
import type {Scenario} from '../course/scenario/decisions.js';
import type {TermBook} from '../course/interview/terms.js';
import type {LabText, LabTitle} from '../course/lab-words.js';
import type {Promises} from '../course/promises.js';
import {findStation} from '../course/outline.js';
import type {SearchWords} from '../course/search/word-book.js';
import {readCourse} from './files/course-file.js';
import {readOpening} from './interview/opening-file.js';
import {readScenario} from './interview/scenario-file.js';
import {readTerms} from './interview/terms-file.js';
import {type Opened, opened} from './reading/opened.js';
import type {Problem} from '../course/problems/problem.js';
import {inOrder} from './reading/place.js';
import {readSources} from './files/sources-file.js';
import {readStation} from './files/station-file.js';
import {openLabText, readLabTitles} from './files/lab-file.js';
import {readSynonyms} from './files/synonyms-file.js';
import {readStory} from './files/story-file.js';

/** All that the map needs. */
export type Outline = {
  readonly course: Course;
  /** What is wrong with it; the broken parts are left out. */
  readonly problems: readonly Problem[];
  /** By the lab's id; of a lab that cannot be read, its id is its title. */
  readonly labTitles: ReadonlyMap<string, LabTitle>;
};

export type Content = Outline & {
  /** A station with its lesson, quiz and card. A broken question is left out and told. */
  readonly openStation: (id: string) => Promise<Opened<Station>>;
  readonly openLab: (id: string) => Promise<Opened<LabText>>;
  readonly openStory: (id: string) => Promise<Opened<Story>>;
  readonly openOpening: (id: string) => Promise<Opened<Opening>>;
  readonly openScenario: (id: string) => Promise<Opened<Scenario>>;
  readonly openTerms: () => Promise<Opened<TermBook>>;
  readonly openSources: () => Promise<Opened<ReadonlyMap<string, Source>>>;
  /** How the language says things, for the search. */
  readonly openSynonyms: () => Promise<Opened<SearchWords>>;
};

/**
 * Reads the outline of the content in `folder`; everything else is read when it is opened.
 * `promises`: what the labs that there are promise of their runs.
 * @internal for the tests
 */
export async function loadContent(
  folder: string,
  language: Language,
  promises: Promises,
): Promise<Content> {
  return contentOver(folder, await readOutline(folder, language, promises), promises);
}

export async function readOutline(
  folder: string,
  language: Language,
  promises: Promises,
): Promise<Outline> {
  const problems: Problem[] = [];
  const [course, labTitles] = await Promise.all([
    readCourse(folder, language, problems),
    readLabTitles(folder, {promises, language}, problems),
  ]);
  return {course, labTitles, problems: inOrder(problems)};
}

/** An outline, and how its parts are opened. */
export function contentOver(
  folder: string,
  outline: Outline,
  promises: Promises,
): Content {
  const {course} = outline;
  const {language} = course;
  return {
    ...outline,
    openStation: (id) =>
      opened(async (told) => {
        const station = findStation(course, id);
        return station === null
          ? null
          : readStation(folder, {outline: station, language, promises}, told);
      }),
    openLab: async (id) => {
      const lab = promises.get(id);
      return lab === undefined
        ? {value: null, problems: []}
        : openLabText(folder, {lab, language});
    },
    openStory: (id) => opened((told) => readStory(folder, {id, language}, told)),
    openOpening: (id) =>
      opened(async (told) => {
        const opening = course.interview.openings.find((one) => one.id === id);
        return opening === undefined
          ? null
          : readOpening(folder, {outline: opening, language, promises}, told);
      }),
    openScenario: (id) => opened((told) => readScenario(folder, {id, language}, told)),
    openTerms: () => opened((told) => readTerms(folder, told)),
    openSources: () => opened((told) => readSources(folder, told)),
    openSynonyms: () => opened((told) => readSynonyms(folder, language, told)),
  };
}
