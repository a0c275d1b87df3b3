import type {Card} from '../course/course.js';
import {fit} from './fit.js';
import {type Places, pair} from './pair.js';
import {at} from './place.js';
import type {StationStructure} from './structure.js';
import {cardTextShape} from './texts.js';

/** The interview card out of its structure and its text in one language; null if a part is missing. */
export function card(
  structure: StationStructure['card'],
  text: unknown,
  places: Places,
): Card | null {
  const said = fit(cardTextShape, text, places.text);
  if (said === null) return null;
  const below = (key: string): Places => ({
    structure: at(places.structure, key),
    text: at(places.text, key),
  });
  const followUps = pair(structure.followUps, said.followUps, below('followUps'));
  const rubric = pair(structure.rubric, said.rubric, below('rubric'));
  if (followUps === null || rubric === null) return null;
  return {
    question: said.question,
    short: said.short,
    long: said.long,
    followUps: followUps.map(([id, followUp]) => ({id, ...followUp})),
    rubric: rubric.map(([id, item]) => ({id, text: item})),
    sources: structure.sources,
  };
}
