/** The content from its files, with the parsers and checks that it takes: not loaded where the build has done it. */
import {readAliases} from '../../content/files/aliases-file.js';
import {openLabText} from '../../content/files/lab-file.js';
import {
  type Content,
  type Outline,
  contentOver,
  readOutline,
} from '../../content/load.js';
import type {Opened} from '../../content/reading/opened.js';
import type {Language} from '../../course/course.js';
import type {LabText} from '../../course/lab-words.js';
import {allLabs} from '../labs/labs.js';
import {promiseTable} from '../labs/promise-table.js';
import type {CheckedCourse} from './checked.js';

/** All that the map is made of. */
export async function readMap(
  folder: string,
  language: Language,
): Promise<CheckedCourse> {
  const [{course, problems, labTitles}, aliases] = await Promise.all([
    readOutline(folder, language, promiseTable(allLabs())),
    // What is wrong with them is the doctor's to tell.
    readAliases(folder, []),
  ]);
  return {course, problems, labTitles: Object.fromEntries(labTitles), aliases};
}

/** The parts of a course, each read when it is opened. */
export function partsOf(folder: string, outline: Outline): Content {
  return contentOver(folder, outline, promiseTable(allLabs()));
}

export function readLabText(
  folder: string,
  id: string,
  language: Language,
): Promise<Opened<LabText>> {
  const lab = promiseTable(allLabs().filter((one) => one.id === id)).get(id);
  if (lab === undefined) throw new Error(`the lab ${id} has no ids`);
  return openLabText(folder, {lab, language});
}
