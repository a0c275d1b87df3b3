/**
 * What the build has read and checked of the content, in a file beside the program. It holds as long as the files
 * that it was made from say what they said then; times are no proof, an installation sets them anew.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {files, pathTo, withFallback} from '../../content/files/files.js';
import type {Opened} from '../../content/reading/opened.js';
import type {Course, Language} from '../../course/course.js';
import type {LabText, LabTitle} from '../../course/lab-words.js';
import type {Problem} from '../../course/problems/problem.js';
import type {Aliases} from '../../course/progress/renamed.js';

/** A value, the files that it was made from, and what stood in them. */
export type Checked<T> = {
  readonly files: readonly string[];
  readonly stamp: string;
  readonly value: T;
};

/** What the map is made of. */
export type CheckedCourse = {
  readonly course: Course;
  readonly problems: readonly Problem[];
  readonly labTitles: Readonly<Record<string, LabTitle>>;
  readonly aliases: Aliases;
};

export type CheckedLabs = Readonly<Record<string, Checked<Opened<LabText>>>>;

export const courseFile = (language: Language): string => `course-${language}.json`;
export const labsFile = (language: Language): string => `labs-${language}.json`;

/** The files that the outline is read from. `labs`: their folders. */
export const filesOfCourse = (
  language: Language,
  labs: readonly string[],
): readonly string[] => [
  ...[files.course, files.interview, files.aliases, files.facts],
  ...withFallback(language).flatMap((name) => [
    files.courseText(name),
    ...labs.map((lab) => files.labText(name, lab)),
  ]),
];

/** The files that a lab's words are read from. */
export const filesOfLab = (language: Language, lab: string): readonly string[] => [
  files.facts,
  ...withFallback(language).flatMap((name) =>
    [files.labText, files.brief, files.debrief].map((file) => file(name, lab)),
  ),
];

export const checked = <T>(
  folder: string,
  from: readonly string[],
  value: T,
): Checked<T> => ({files: from, stamp: stampOf(folder, from), value});

/** The value, while the content in `folder` is still what it was made from; null when it has to be read. */
export function stillTrue<T>(folder: string, saved: Checked<T> | undefined): T | null {
  if (saved === undefined) return null;
  return stampOf(folder, saved.files) === saved.stamp ? saved.value : null;
}

/** What the build wrote beside the program; undefined where it is not there. */
export function readSaved(beside: string, name: string): unknown {
  const text = textOf(join(beside, name));
  return text === null ? undefined : JSON.parse(text);
}

/** What stands in the files, in a few letters. A file that cannot be read counts as one that is not there. */
function stampOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names)
    hash.update(JSON.stringify([name, textOf(pathTo(folder, name))]));
  return hash.digest('base64');
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
