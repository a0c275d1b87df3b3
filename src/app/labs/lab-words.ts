/** The words of labs, read when they are needed. */
import type {Opened} from '../../content/reading/opened.js';
import {problemLine} from '../../presenting/problem-line.js';
import type {Language} from '../../course/course.js';
import type {LabText} from '../../course/lab-words.js';
import type {LabDefinition} from '../../engine/plan/define.js';
import {TrainerError} from '../../errors.js';
import {type Lab, labWith} from '../../presenting/lab.js';
import {promiseTable} from './promise-table.js';
import {contentFolder} from '../content/content-folder.js';
import {spokenLanguage} from '../content/speak.js';

type OpenedLab = Omit<LabText, 'words'> & {readonly lab: Lab};

/** A lab with its words. Throws a TrainerError where they cannot be read. */
export async function openLab(definition: LabDefinition): Promise<OpenedLab> {
  const opened = await textsOf(definition, spokenLanguage());
  const {words, ...text} = usable({part: 'lab', id: definition.id}, opened);
  return {...text, lab: labWith(definition, words)};
}

const read = new Map<string, Promise<Opened<LabText>>>();

/** Files of the package do not change while it runs. */
function textsOf(definition: LabDefinition, language: Language) {
  const key = `${language}/${definition.id}`;
  const known = read.get(key) ?? readTexts(definition, language);
  read.set(key, known);
  return known;
}

async function readTexts(
  definition: LabDefinition,
  language: Language,
): Promise<Opened<LabText>> {
  // Whoever only runs a lab needs no parser of YAML.
  const {openLabText} = await import('../../content/files/lab-file.js');
  const lab = promiseTable([definition]).get(definition.id);
  if (lab === undefined) throw new Error(`the lab ${definition.id} has no ids`);
  return openLabText(contentFolder(), {lab, language});
}

/** What is opened of the content. */
export type Part = {readonly part: 'station' | 'story' | 'lab'; readonly id: string};

/** What was read; a TrainerError where it is not there or too broken. */
export function usable<T>(part: Part, {value, problems}: Opened<T>): T {
  if (value !== null) return value;
  throw new TrainerError('environment', 'content-broken', {
    ...part,
    problems: problems.map(problemLine),
  });
}
