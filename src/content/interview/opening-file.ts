import type {Language} from '../../course/course.js';
import {FirstLanguage} from '../reading/first-language.js';
import {
  type Clarifying,
  type Opening,
  type OpeningOutline,
  type Probe,
  type RubricPoint,
  type Sample,
  sampleLevels,
} from '../../course/interview/opening.js';
import type {Problem} from '../../course/problems/problem.js';
import type {Promises} from '../../course/promises.js';
import {files, withFallback} from '../files/files.js';
import {readContext} from '../files/question-context.js';
import type {Context} from '../questions/kinds/parts.js';
import {question} from '../questions/question.js';
import {fit} from '../reading/fit.js';
import {pair} from '../reading/pair.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {questionShape} from '../shapes/structure.js';
import {
  type OpeningStructure,
  type OpeningText,
  openingShape,
  openingTextShape,
} from './shapes.js';

export type OpeningParts = {
  readonly structure: OpeningStructure;
  readonly place: Place;
};

export type OpeningTexts = {
  readonly language: Language;
  readonly text: OpeningText;
  readonly place: Place;
  readonly context: Context;
};

type Asked = {
  readonly outline: OpeningOutline;
  readonly language: Language;
  readonly promises: Promises;
};

/** Reads an opening; null if its structure, its question, its rubric or a probe is missing even in English. */
export async function readOpening(
  folder: string,
  {outline, language, promises}: Asked,
  problems: Problem[],
): Promise<Opening | null> {
  const parts = await readOpeningParts(folder, outline.id, problems);
  if (parts === null) return null;
  const read = withFallback(language).map((name) =>
    readOpeningTexts(folder, {id: outline.id, language: name, promises, parts}, problems),
  );
  const texts = (await Promise.all(read)).filter((text) => text !== null);
  return assembled(outline, parts, texts);
}

/** The language-free file of an opening. */
export async function readOpeningParts(
  folder: string,
  id: string,
  problems: Problem[],
): Promise<OpeningParts | null> {
  const place = inFile(files.opening(id), problems);
  const structure = await readYaml(folder, place, {shape: openingShape});
  return structure === null ? null : {structure, place};
}

type Which = Omit<Asked, 'outline'> & {
  readonly id: string;
  readonly parts: OpeningParts;
};

/** The texts of an opening in one language; null if there are none. English must be there. */
export async function readOpeningTexts(
  folder: string,
  {id, language, promises, parts}: Which,
  problems: Problem[],
): Promise<OpeningTexts | null> {
  const place = inFile(files.openingText(language, id), problems);
  const optional = language !== 'en';
  const asked = Object.values(parts.structure.probes).map((probe) => probe.question);
  const [text, context] = await Promise.all([
    readYaml(folder, place, {shape: openingTextShape, optional}),
    readContext(folder, {asked, language, promises}, problems),
  ]);
  return text === null ? null : {language, text, place, context};
}

/** One probe in one language, or null. Its text may be absent, but not in English. */
export function probeIn(
  {language, text, place: textPlace, context}: OpeningTexts,
  {structure, place}: OpeningParts,
  id: string,
): Probe | null {
  const probe = structure.probes[id];
  if (probe === undefined) return null;
  const there = at(textPlace, `probes/${id}`);
  if (!Object.hasOwn(text.probes, id)) {
    if (language === 'en') tell(there, {code: 'no-text', of: 'question', id});
    return null;
  }
  const here = at(place, `probes/${id}/question`);
  const shaped = fit(questionShape, probe.question, here);
  if (shaped === null) return null;
  const parts = {id, structure: shaped, text: text.probes[id]};
  const asked = question(parts, {structure: here, text: there}, context);
  if (asked === null) return null;
  const {axis, trap, station, next} = probe;
  return {
    id,
    axis,
    trap,
    station,
    question: asked,
    next: next ?? {right: null, wrong: null},
  };
}

/** What is said beside the probes, in one language; null if a part is missing. */
export function spokenIn(
  {text, place: textPlace}: OpeningTexts,
  {structure, place}: OpeningParts,
): Pick<Opening, 'question' | 'clarify' | 'rubric' | 'samples'> | null {
  const below = (key: string) => ({structure: at(place, key), text: at(textPlace, key)});
  const {asks, decoys} = structure.clarify;
  const {points, false: beliefs} = structure.rubric;
  const pointIds = [...Object.keys(points), ...Object.keys(beliefs)];
  const clarify = pair([...asks, ...decoys], text.clarify, below('clarify'));
  const rubric = pair(pointIds, text.rubric, below('rubric'));
  if (clarify === null || rubric === null) return null;
  return {
    question: text.question,
    clarify: clarify.map(([id, said]): Clarifying => ({
      id,
      worth: asks.includes(id),
      ...said,
    })),
    rubric: rubric.flatMap(([id, said]): RubricPoint[] => {
      const point = points[id] ?? beliefs[id];
      return point === undefined
        ? []
        : [{id, sound: Object.hasOwn(points, id), ...said, ...point}];
    }),
    samples: sampleLevels.map((id): Sample => ({id, ...text.samples[id]})),
  };
}

function assembled(
  outline: OpeningOutline,
  parts: OpeningParts,
  texts: readonly OpeningTexts[],
): Opening | null {
  const first = new FirstLanguage(texts);
  const spoken = first.pick('question', (text) => spokenIn(text, parts));
  const probes = outline.probes.flatMap(
    (id) => first.pick(`probes/${id}`, (text) => probeIn(text, parts, id)) ?? [],
  );
  // Without one of them a way through the others would lead nowhere.
  if (spoken === null || probes.length < outline.probes.length) return null;
  const graph = new Map(probes.map((probe) => [probe.id, probe]));
  return {...outline, ...spoken, graph, inEnglish: first.inEnglish};
}
