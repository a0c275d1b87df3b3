import type {
  Card,
  Language,
  Lesson,
  Station,
  StationOutline,
} from '../../course/course.js';
import {FirstLanguage} from '../reading/first-language.js';
import type {Promises} from '../../course/promises.js';
import type {Question} from '../../course/question.js';
import {lessonWords} from '../check/lesson.js';
import {card} from '../questions/card.js';
import {files, withFallback} from './files.js';
import {readContext} from './question-context.js';
import {fit} from '../reading/fit.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import type {Context} from '../questions/kinds/parts.js';
import {question} from '../questions/question.js';
import {readText, readYaml} from '../reading/read.js';
import {type StationStructure, questionShape, stationShape} from '../shapes/structure.js';
import {stationTextShape} from '../shapes/texts.js';

/** What one language has for a station; null where a file is missing or broken. */
export type StationTexts = {
  readonly language: Language;
  readonly lesson: string | null;
  readonly place: Place;
  readonly quiz: Readonly<Record<string, unknown>>;
  readonly card: unknown;
  readonly context: Context;
};

/** A station's structure with its place. */
export type StationParts = {
  readonly structure: StationStructure;
  readonly place: Place;
  readonly promises: Promises;
};

type Asked = {
  readonly outline: StationOutline;
  readonly language: Language;
  readonly promises: Promises;
};

/** Reads a station; null if its structure, its lesson or its card is missing even in English. A broken question is told and left out. */
export async function readStation(
  folder: string,
  {outline, language, promises}: Asked,
  problems: Problem[],
): Promise<Station | null> {
  const parts = await readStationStructure(folder, {id: outline.id, promises}, problems);
  const texts = await Promise.all(
    withFallback(language).map((name) =>
      readStationTexts(folder, {id: outline.id, language: name, parts}, problems),
    ),
  );
  return parts === null ? null : assembled(outline, parts, texts);
}

/** The language-free file of a station. */
export async function readStationStructure(
  folder: string,
  {id, promises}: {id: string; promises: Promises},
  problems: Problem[],
): Promise<StationParts | null> {
  const place = inFile(files.station(id), problems);
  const structure = await readYaml(folder, place, {shape: stationShape});
  return structure === null ? null : {structure, place, promises};
}

/** The lesson and the texts of a station in one language. English must be there. */
export async function readStationTexts(
  folder: string,
  {id, language, parts}: {id: string; language: Language; parts: StationParts | null},
  problems: Problem[],
): Promise<StationTexts> {
  const place = inFile(files.stationText(language, id), problems);
  const lessonPlace = inFile(files.lesson(language, id), problems);
  const optional = language !== 'en';
  const [texts, context, file] = await Promise.all([
    readYaml(folder, place, {shape: stationTextShape, optional}),
    readContext(folder, askedIn(parts, language), problems),
    readText(folder, lessonPlace),
  ]);
  if (file.found === 'nothing' && !optional)
    tell(lessonPlace, {code: 'no-lesson', ...lessonWords});
  const lesson = file.found === 'text' ? file.text : null;
  return {
    ...{language, lesson, place, context},
    quiz: texts?.quiz ?? {},
    card: texts?.card,
  };
}

function askedIn(parts: StationParts | null, language: Language) {
  if (parts === null) return {asked: [], language, promises: new Map()};
  const {structure, promises} = parts;
  return {asked: Object.values(structure.quiz), language, promises};
}

/** One question in one language, or null. Its text may be absent, but not in English. */
export function questionIn(
  texts: StationTexts,
  {structure, place}: StationParts,
  id: string,
): Question | null {
  if (!Object.hasOwn(texts.quiz, id)) {
    if (texts.language === 'en')
      tell(at(texts.place, `quiz/${id}`), {code: 'no-text', of: 'question', id});
    return null;
  }
  const here = at(place, `quiz/${id}`);
  const shaped = fit(questionShape, structure.quiz[id], here);
  if (shaped === null) return null;
  return question(
    {id, structure: shaped, text: texts.quiz[id]},
    {structure: here, text: at(texts.place, `quiz/${id}`)},
    texts.context,
  );
}

/** The card in one language, or null. It may be absent, but not in English. */
export function cardIn(
  texts: StationTexts,
  {structure, place}: StationParts,
): Card | null {
  if (texts.card === undefined && texts.language !== 'en') return null;
  const places = {structure: at(place, 'card'), text: at(texts.place, 'card')};
  return card(structure.card, texts.card, places);
}

function assembled(
  outline: StationOutline,
  parts: StationParts,
  texts: readonly StationTexts[],
): Station | null {
  const first = new FirstLanguage(texts);
  const lesson = first.pick('lesson', (text): Lesson | null =>
    text.lesson === null
      ? null
      : {markdown: text.lesson, sources: parts.structure.lesson.sources},
  );
  const quiz = outline.questionIds.flatMap(
    (id) => first.pick(`quiz/${id}`, (text) => questionIn(text, parts, id)) ?? [],
  );
  const interview = first.pick('card', (text) => cardIn(text, parts));
  if (lesson === null || interview === null) return null;
  return {...outline, lesson, quiz, card: interview, inEnglish: first.inEnglish};
}
