import type {Language} from '../../course/course.js';
import type {Question} from '../../course/question.js';
import {checkLesson} from './lesson.js';
import {checkCommands, checkDangling, checkSections} from './mentions.js';
import {type Links, checkFounded, checkLinks} from './links.js';
import {files} from '../files/files.js';
import {fit} from '../reading/fit.js';
import {tellTwins} from '../reading/pair.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell, warn} from '../reading/place.js';
import {readRaw} from '../reading/read-raw.js';
import {
  type StationParts,
  type StationTexts,
  cardIn,
  questionIn,
  readStationStructure,
  readStationTexts,
} from '../files/station-file.js';
import {
  type StationEntry,
  type StationStructure,
  questionShape,
} from '../shapes/structure.js';

const fewest = {followUps: 4, rubric: 6};

type Checked = {
  readonly entry: StationEntry;
  /** The station's place in `course.yaml`. */
  readonly place: Place;
  readonly languages: readonly Language[];
  readonly links: Links;
};

/** Checks one station in every language; returns its quiz in each. */
export async function checkStation(
  folder: string,
  {entry, place, languages, links}: Checked,
  problems: Problem[],
): Promise<readonly {questions: readonly Question[]; place: Place}[]> {
  const parts = await readStationStructure(
    folder,
    {id: entry.id, promises: links.promises},
    problems,
  );
  if (parts !== null) checkStructure(entry, place, {parts, links});
  const quizzes = [];
  for (const language of languages) {
    const texts = await readStationTexts(
      folder,
      {id: entry.id, language, parts},
      problems,
    );
    if (language !== 'en') warnUntranslated(entry, texts);
    if (parts === null) continue;
    const lessonPlace = inFile(files.lesson(language, entry.id), problems);
    if (texts.lesson !== null) {
      checkLesson(texts.lesson, parts.structure.lesson.sources, lessonPlace);
      const raw = await readRaw(folder, lessonPlace);
      if (raw.found === 'text') checkSections(raw.text, lessonPlace, links.promises);
    }
    checkMentions(entry, {texts, lessonPlace, parts}, links);
    tellStrayTexts(entry, texts);
    cardIn(texts, parts);
    const questions = entry.questions.flatMap((id) => questionIn(texts, parts, id) ?? []);
    quizzes.push({questions, place: at(texts.place, 'quiz')});
  }
  return quizzes;
}

function checkStructure(
  entry: StationEntry,
  place: Place,
  {parts, links}: {parts: StationParts; links: Links},
): void {
  const {structure} = parts;
  tellTwins(entry.questions, at(place, 'questions'));
  for (const id of entry.questions.filter((name) => !Object.hasOwn(structure.quiz, name)))
    tell(at(place, 'questions'), {code: 'no-question', id, file: parts.place.file});
  for (const [id, value] of Object.entries(structure.quiz)) {
    const here = at(parts.place, `quiz/${id}`);
    if (!entry.questions.includes(id)) tell(here, {code: 'unasked', file: files.course});
    const question = fit(questionShape, value, here);
    if (question === null) continue;
    checkLinks({place: here, ...question}, links);
    checkFounded(here, question.sources, question.lab);
  }
  checkCard(structure, parts.place, links);
}

function checkCard({lesson, card}: StationStructure, place: Place, links: Links): void {
  for (const key of ['followUps', 'rubric'] as const) {
    const count = card[key].length;
    if (count < fewest[key])
      tell(at(place, `card/${key}`), {code: 'short-card', count, fewest: fewest[key]});
  }
  for (const [key, {sources}] of Object.entries({lesson, card})) {
    const here = at(place, key);
    checkLinks({place: here, sources, lab: null}, links);
    checkFounded(here, sources, null);
  }
}

/** What the texts speak of must be there. */
function checkMentions(
  entry: StationEntry,
  {
    texts,
    lessonPlace,
    parts,
  }: {texts: StationTexts; lessonPlace: Place; parts: StationParts},
  links: Links,
): void {
  const pieces = [
    {text: texts.lesson ?? '', place: lessonPlace, lab: null},
    {text: JSON.stringify(texts.card ?? ''), place: at(texts.place, 'card'), lab: null},
    ...Object.entries(texts.quiz).map(([id, said]) => ({
      text: JSON.stringify(said),
      place: at(texts.place, `quiz/${id}`),
      lab: labOf(parts.structure.quiz[id]),
    })),
  ];
  for (const {text, place, lab} of pieces) {
    checkCommands(text, place, links);
    if (entry.lab === null && lab === null) checkDangling(text, place);
  }
}

function labOf(question: unknown): string | null {
  const shaped = questionShape.safeParse(question);
  return shaped.success ? shaped.data.lab : null;
}

function tellStrayTexts(entry: StationEntry, {quiz, place}: StationTexts): void {
  for (const id of Object.keys(quiz).filter((name) => !entry.questions.includes(name)))
    tell(at(place, `quiz/${id}`), {code: 'no-such', of: 'question', id});
}

function warnUntranslated(entry: StationEntry, texts: StationTexts): void {
  const untranslated = [
    ...(texts.lesson === null ? ['lesson'] : []),
    ...entry.questions.filter((id) => !Object.hasOwn(texts.quiz, id)),
    ...(texts.card === undefined ? ['card'] : []),
  ];
  if (untranslated.length > 0)
    warn(texts.place, {code: 'untranslated', parts: untranslated});
}
