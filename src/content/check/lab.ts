import type {Language} from '../../course/course.js';
import type {LabText, LabWords} from '../../course/lab-words.js';
import type {LabPromises} from '../../course/promises.js';
import {files} from '../files/files.js';
import {type LabTexts, labText, readLabTexts} from '../files/lab-file.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell, warn} from '../reading/place.js';
import {tellWideLines, tellWords} from './lesson.js';
import {type Links, checkFounded, checkLinks} from './links.js';
import {checkCommands} from './mentions.js';

const limits = {
  brief: {fewest: 40, most: 200},
  debrief: {fewest: 100, most: 600},
};

/** Characters of a line of its own on the map, in a menu, above a verdict. */
const longest = {title: 60, claim: 160, fix: 80, choice: 80};
const fewestHints = 2;

type Checked = {
  readonly lab: LabPromises;
  readonly languages: readonly Language[];
  readonly links: Links;
};

/** Checks the words of one lab in every language. */
export async function checkLab(
  folder: string,
  {lab, languages, links}: Checked,
  problems: Problem[],
): Promise<void> {
  const [english, ...others] = await Promise.all(
    languages.map((language) => readLabTexts(folder, {lab, language}, problems)),
  );
  if (english === undefined) return;
  checkText(english, {text: labText(english, english, lab), lab, language: 'en'}, links);
  for (const texts of others) {
    const text = labText(texts, english, lab);
    checkText(texts, {text, lab, language: 'zh'}, links);
    if (text !== null && text.inEnglish.length > 0)
      warn(texts.place, {code: 'untranslated', parts: text.inEnglish});
  }
}

function checkText(
  {place, brief, debrief}: LabTexts,
  {
    text,
    lab,
    language,
  }: {
    readonly text: LabText | null;
    readonly lab: LabPromises;
    readonly language: Language;
  },
  links: Links,
): void {
  for (const [file, markdown] of Object.entries({brief, debrief})) {
    if (markdown === null) continue;
    const name = file as keyof typeof limits;
    const here = inFile(files[name](language, lab.folder), place.problems);
    tellWords(markdown, limits[name], here);
    tellWideLines(markdown, here);
    checkCommands(markdown, here, links);
  }
  if (text === null) return;
  checkCommands(JSON.stringify(text.words), place, links);
  checkSources(text.words.sources, at(place, 'sources'), links);
  checkLengths(text.words, place);
}

function checkSources(sources: readonly string[], place: Place, links: Links): void {
  checkLinks({place, sources, lab: null}, links);
  checkFounded(place, sources, null);
}

function checkLengths({title, claim, predict, fixes}: LabWords, place: Place): void {
  const short = [
    ['title', title, longest.title],
    ['claim', claim, longest.claim],
    ...Object.entries(predict.choices).map(
      ([id, said]) => [`predict/choices/${id}`, said, longest.choice] as const,
    ),
    ...Object.entries(fixes).map(
      ([id, fix]) => [`fixes/${id}/title`, fix.title, longest.fix] as const,
    ),
  ] as const;
  for (const [path, said, most] of short)
    if (said.length > most)
      tell(at(place, path), {code: 'too-long', characters: said.length, most});
  if (predict.hints.length < fewestHints)
    tell(at(place, 'predict/hints'), {code: 'one-hint', fewest: fewestHints});
}
