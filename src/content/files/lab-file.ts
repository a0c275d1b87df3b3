import * as z from 'zod';
import type {Language} from '../../course/course.js';
import type {LabText, LabTitle, LabWords} from '../../course/lab-words.js';
import type {LabPromises, Promises} from '../../course/promises.js';
import {fit} from '../reading/fit.js';
import {type Opened, opened} from '../reading/opened.js';
import {pair} from '../reading/pair.js';
import {parseYaml} from '../reading/parse-yaml.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import {readText, readYaml} from '../reading/read.js';
import {labTextShape, labTitleShape} from '../shapes/texts.js';
import {files, withFallback} from './files.js';

type Fields = Readonly<Record<string, unknown>>;

/** What one language has for a lab; null where a file is missing or broken. */
export type LabTexts = {
  readonly place: Place;
  /** Not yet in shape: another language may stand in for what is not there. */
  readonly fields: Fields | null;
  readonly brief: string | null;
  readonly debrief: string | null;
};

type Asked = {readonly lab: LabPromises; readonly language: Language};

const fieldsShape = z.record(z.string(), z.unknown());

/** The texts of a lab, or why there are none. */
export const openLabText = (folder: string, asked: Asked): Promise<Opened<LabText>> =>
  opened((problems) => readLab(folder, asked, problems));

/** Reads the texts of a lab; null if some are missing even in English. */
export async function readLab(
  folder: string,
  {lab, language}: Asked,
  problems: Problem[],
): Promise<LabText | null> {
  const [first, english = first] = await Promise.all(
    withFallback(language).map((name) =>
      readLabTexts(folder, {lab, language: name}, problems),
    ),
  );
  return first === undefined || english === undefined
    ? null
    : labText(first, english, lab);
}

/** The files of a lab in one language. English must be there. */
export async function readLabTexts(
  folder: string,
  {lab, language}: Asked,
  problems: Problem[],
): Promise<LabTexts> {
  const optional = language !== 'en';
  const place = inFile(files.labText(language, lab.folder), problems);
  const [fields, brief, debrief] = await Promise.all([
    readYaml(folder, place, {shape: fieldsShape, optional}),
    ...[files.brief, files.debrief].map(async (file) => {
      const here = inFile(file(language, lab.folder), problems);
      const read = await readText(folder, here);
      if (read.found === 'nothing' && !optional) tell(here, {code: 'no-file'});
      return read.found === 'text' ? read.text : null;
    }),
  ]);
  return {place, fields, brief: brief ?? null, debrief: debrief ?? null};
}

/** The texts of one language, each that is missing in English; null, told, where English lacks it too or an id does not fit. */
export function labText(
  texts: LabTexts,
  english: LabTexts,
  lab: LabPromises,
): LabText | null {
  const place = texts.fields === null ? english.place : texts.place;
  const words = fit(
    labTextShape,
    filled(texts.fields ?? {}, english.fields ?? {}),
    place,
  );
  const brief = texts.brief ?? english.brief;
  const debrief = texts.debrief ?? english.debrief;
  if (words === null || brief === null || debrief === null) return null;
  const inEnglish = lackingIn(texts, english).filter((path) => path !== 'sources');
  return fitsIds(words, lab, place) ? {words, brief, debrief, inEnglish} : null;
}

const lackingIn = ({fields, brief, debrief}: LabTexts, english: LabTexts) => [
  ...lackingOf(fields ?? {}, english.fields ?? {}),
  ...(brief === null ? ['brief'] : []),
  ...(debrief === null ? ['debrief'] : []),
];

/** Each choice and each fix of the definition has its text, and there are none too many. */
function fitsIds({predict, fixes}: LabWords, lab: LabPromises, place: Place): boolean {
  const structure = {...place, file: `${lab.folder}/lab.ts`};
  const below = (key: string) => ({structure: at(structure, key), text: at(place, key)});
  const choices = pair(lab.choices, predict.choices, below('predict/choices'));
  return pair(lab.fixes, fixes, below('fixes')) !== null && choices !== null;
}

/** What one language lacks is taken from English. */
function filled(own: Fields, english: Fields): Fields {
  const entries = Object.entries(own).map(([key, value]) => {
    const other = english[key];
    return [key, isFields(value) && isFields(other) ? filled(value, other) : value];
  });
  return {...english, ...(Object.fromEntries(entries) as Fields)};
}

/** What English has and one language lacks, as paths. */
function lackingOf(own: Fields, english: Fields): readonly string[] {
  return Object.entries(english).flatMap(([key, other]) => {
    const value = own[key];
    if (value === undefined) return [key];
    if (!isFields(value) || !isFields(other)) return [];
    return lackingOf(value, other).map((path) => `${key}/${path}`);
  });
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The title and the claim of every lab, by its id. Cheap: nothing else of the files is parsed. */
export async function readLabTitles(
  folder: string,
  {promises, language}: {readonly promises: Promises; readonly language: Language},
  problems: Problem[],
): Promise<ReadonlyMap<string, LabTitle>> {
  const titles = [...promises].map(async ([id, lab]) => {
    const [own, english] = await Promise.all(
      withFallback(language).map(async (name) => {
        const place = inFile(files.labText(name, lab.folder), problems);
        const file = await readText(folder, place);
        return file.found === 'text' ? titleIn(file.text, place) : null;
      }),
    );
    return [id, {title: id, claim: '', ...english, ...own}] as const;
  });
  return new Map(await Promise.all(titles));
}

/** Keys at the top begin a line, and what belongs to them is indented or empty. */
function titleIn(text: string, place: Place): Partial<LabTitle> | null {
  const parts = text.split(/^(?=[^\s#])/m).filter((part) => /^(title|claim):/.test(part));
  return parseYaml(parts.join(''), labTitleShape, place);
}
