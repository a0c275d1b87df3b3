import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Language} from '../../course/course.js';
import {labPath} from '../labs/lab-folder.js';
import {allLabs} from '../labs/labs.js';
import {
  type CheckedCourse,
  type CheckedLabs,
  checked,
  courseFile,
  filesOfCourse,
  filesOfLab,
  labsFile,
} from './checked.js';
import {readLabText, readMap} from './read-content.js';

/** Reads and checks what the map and the labs say, and writes it to the folder `beside`. */
export async function writeChecked(
  content: string,
  beside: string,
  language: Language,
): Promise<CheckedCourse> {
  const write = (name: string, value: unknown): Promise<void> =>
    writeFile(join(beside, name), JSON.stringify(value));
  const map = await readMap(content, language);
  const labs = allLabs().map(({id}) => labPath(id));
  await write(courseFile(language), checked(content, filesOfCourse(language, labs), map));
  await write(labsFile(language), await checkedLabs(content, language));
  return map;
}

async function checkedLabs(content: string, language: Language): Promise<CheckedLabs> {
  const labs = allLabs().map(async ({id}) => {
    const from = filesOfLab(language, labPath(id));
    const text = await readLabText(content, id, language);
    return [id, checked(content, from, text)] as const;
  });
  return Object.fromEntries(await Promise.all(labs));
}
