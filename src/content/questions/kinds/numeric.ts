import type {Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair} from '../../reading/pair.js';
import {at, tell} from '../../reading/place.js';
import {numericTextShape} from '../../shapes/texts.js';
import {below, type Parts} from './parts.js';

/** Each foreseen mistake says why it is one. */
export function numeric(
  {id, structure, text}: Parts<'numeric'>,
  places: Places,
): Question | null {
  const said = fit(numericTextShape, text, places.text);
  const {kind, value, tolerance, sources, lab} = structure;
  for (const mistake of structure.mistakes) {
    if (Math.abs(mistake - value) <= tolerance)
      tell(at(places.structure, 'mistakes'), {code: 'is-no-mistake', mistake, value});
  }
  if (said === null) return null;
  const {prompt, why, unit, unitAliases} = said;
  const pairs = pair(
    structure.mistakes.map(String),
    said.mistakes,
    below(places, 'mistakes'),
  );
  if (pairs === null) return null;
  const mistakes = pairs.map(([number, whyNot]) => ({
    value: Number(number),
    why: whyNot,
  }));
  const base = {id, prompt, why, sources, lab};
  return {...base, kind, value, tolerance, unit, unitAliases, mistakes};
}
