/** The words of labs, read when they are needed. */
import type {Opened} from '../../content/reading/opened.js';
import type {Language} from '../../course/course.js';
import type {LabText} from '../../course/lab-words.js';
import type {LabDefinition} from '../../engine/plan/define.js';
import {type Lab, labWith} from '../../presenting/lab.js';
import {type CheckedLabs, labsFile, readSaved, stillTrue} from '../content/checked.js';
import {programFolder} from '../content/program-folder.js';
import {usable} from './usable.js';
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
let saved: CheckedLabs | null = null;

/** Files of the package do not change while it runs. */
function textsOf(definition: LabDefinition, language: Language) {
  const key = `${language}/${definition.id}`;
  const known = read.get(key) ?? readTexts(definition, language);
  read.set(key, known);
  return known;
}

/** As the build has checked them; else whoever needs them reads the files. */
async function readTexts(
  {id}: LabDefinition,
  language: Language,
): Promise<Opened<LabText>> {
  saved ??= (readSaved(programFolder(), labsFile(language)) ?? {}) as CheckedLabs;
  const known = stillTrue(contentFolder(), saved[id]);
  if (known !== null) return known;
  const {readLabText} = await import('../content/read-content.js');
  return readLabText(contentFolder(), id, language);
}
