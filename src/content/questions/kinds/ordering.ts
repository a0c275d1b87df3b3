import type {Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair} from '../../reading/pair.js';
import {at, tell} from '../../reading/place.js';
import {orderTextShape} from '../../shapes/texts.js';
import {below, type Parts} from './parts.js';

/** The structure has the items in the right order. */
export function ordering(
  {id, structure, text}: Parts<'order'>,
  places: Places,
): Question | null {
  const said = fit(orderTextShape, text, places.text);
  if (structure.items.length < 3)
    tell(at(places.structure, 'items'), {code: 'few-to-order'});
  if (said === null) return null;
  const pairs = pair(structure.items, said.items, below(places, 'items'));
  if (pairs === null) return null;
  const items = pairs.map(([itemId, item]) => ({id: itemId, ...item}));
  const {kind, sources, lab} = structure;
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, items};
}
