import type {Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair} from '../../reading/pair.js';
import {at, tell} from '../../reading/place.js';
import {openTextShape} from '../../shapes/texts.js';
import {below, type Parts} from './parts.js';

/** Graded by the learner, over a rubric. */
export function open(
  {id, structure, text}: Parts<'open'>,
  places: Places,
): Question | null {
  const said = fit(openTextShape, text, places.text);
  const {kind, pass, sources, lab} = structure;
  const of = structure.rubric.length;
  if (pass < 1 || pass > of)
    tell(at(places.structure, 'pass'), {code: 'pass-not-had', pass, of});
  if (said === null) return null;
  const pairs = pair(structure.rubric, said.rubric, below(places, 'rubric'));
  if (pairs === null) return null;
  const rubric = pairs.map(([itemId, itemText]) => ({id: itemId, text: itemText}));
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, rubric, pass};
}
