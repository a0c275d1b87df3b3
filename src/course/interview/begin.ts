import type {Fact} from '../progress/event.js';
import {numberOf, type Random, seededRandom, shuffle} from '../shuffle.js';
import {type Length, openingsOf} from './length.js';
import type {
  Clarifying,
  Focus,
  Level,
  Opening,
  OpeningOutline,
  Probe,
} from './opening.js';
import {wordsIn} from './sentences.js';
import type {InterviewRecord} from './record.js';
import type {AnswerResult} from '../progress/event.js';

export type Wish = {
  readonly level: Level;
  readonly focus: Focus;
  readonly minutes: Length;
};

/** The openings for a wish: those that were asked least often first, by chance among them. */
export function chosenOpenings(
  openings: readonly OpeningOutline[],
  {level, focus, minutes}: Wish,
  {
    before,
    random,
  }: {readonly before: readonly InterviewRecord[]; readonly random: Random},
): readonly string[] {
  const fitting = openings.filter(
    (opening) => opening.levels.includes(level) && opening.focus.includes(focus),
  );
  const times = (id: string): number =>
    before.filter(({rounds}) => rounds.some(({opening}) => opening === id)).length;
  return shuffle(
    fitting.map(({id}) => id),
    random,
  )
    .toSorted((a, b) => times(a) - times(b))
    .slice(0, openingsOf[minutes]);
}

/** The interview that was begun last and is not at its end; null: there is none. */
export function unfinished(records: readonly InterviewRecord[]): InterviewRecord | null {
  const last = records.at(-1);
  return last?.rounds.some(({claimed}) => claimed === null) === true ? last : null;
}

/** Who is away from the screen is not answering, and a clock may jump: milliseconds between two moments, within bounds. */
export function passed(before: number, now: number, most: number): number {
  return Math.min(Math.max(0, now - before), most);
}

type Where = {readonly interview: string; readonly opening: string};

export function clarifiedFact(
  where: Where,
  clarify: readonly Clarifying[],
  {asked, ms}: {readonly asked: readonly string[]; readonly ms: number},
): Fact {
  const worth = clarify.filter((one) => one.worth);
  const chosen = clarify.filter(({id}) => asked.includes(id));
  const hits = chosen.filter((one) => one.worth).length;
  return {
    ...{type: 'interview-clarified', ...where, asked: chosen.map(({id}) => id)},
    ...{hits, of: worth.length, decoys: chosen.length - hits, ms},
  };
}

/** Whoever goes away in mid-answer has the rest of the time: what is used is said each so many milliseconds. */
export const saidEach = 15_000;

export function answeringFact(where: Where, ms: number): Fact {
  return {type: 'interview-answering', ...where, ms};
}

/** `text`: null when it was spoken. */
export function answeredFact(where: Where, text: string | null, ms: number): Fact {
  const words = text === null ? null : wordsIn(text);
  return {type: 'interview-answered', ...where, ms, words};
}

export function probedFact(
  where: Where,
  {id, axis, trap}: Probe,
  {result, ms}: {readonly result: AnswerResult; readonly ms: number},
): Fact {
  return {type: 'interview-probed', ...where, probe: id, axis, trap, result, ms};
}

/** The samples in an order that tells nothing, the same whenever this interview is gone on with. */
export function shownSamples(
  {samples, id}: Pick<Opening, 'samples' | 'id'>,
  interview: string,
) {
  return shuffle(samples, seededRandom(numberOf(`${interview}/${id}/samples`)));
}

/** The rubric as it is shown: sound points and false beliefs in one order that tells nothing. */
export function shownRubric({rubric, id}: Pick<Opening, 'rubric' | 'id'>) {
  const keyOf = (point: string): number => numberOf(`${id}/${point}`);
  return rubric.toSorted((a, b) => keyOf(a.id) - keyOf(b.id));
}
