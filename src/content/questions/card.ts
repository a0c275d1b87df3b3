import type {Card} from '../../course/course.js';
import {fit} from '../reading/fit.js';
import {type Places, pair} from '../reading/pair.js';
import {at} from '../reading/place.js';
import type {StationStructure} from '../shapes/structure.js';
import {cardTextShape} from '../shapes/texts.js';

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
