import type {Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair, tellTwins} from '../../reading/pair.js';
import {at, type Place, tell} from '../../reading/place.js';
import {matchTextShape} from '../../shapes/texts.js';
import {below, type Parts} from './parts.js';

const items = {fewest: 3, most: 6};
/** Each is chosen by one digit. */
const partners = {fewest: 2, most: 9};

/** Each item says why it belongs to its partner; a partner may belong to none. */
export function matching(
  {id, structure, text}: Parts<'match'>,
  places: Places,
): Question | null {
  const said = fit(matchTextShape, text, places.text);
  const own = new Set(Object.values(structure.pairs));
  tellAmounts(structure, own.size, places.structure);
  for (const one of structure.extra.filter((name) => own.has(name)))
    tell(at(places.structure, 'extra'), {code: 'partner-of-an-item', id: one});
  if (said === null) return null;
  const left = pair(Object.keys(structure.pairs), said.items, {
    structure: at(places.structure, 'pairs'),
    text: at(places.text, 'items'),
  });
  const right = pair(
    [...own, ...structure.extra.filter((name) => !own.has(name))],
    said.partners,
    below(places, 'partners'),
  );
  if (left === null || right === null) return null;
  tellTwins(
    right.map(([, partnerText]) => partnerText),
    at(places.text, 'partners'),
  );
  const {kind, sources, lab} = structure;
  return {
    ...{id, kind, prompt: said.prompt, why: said.why, sources, lab},
    items: left.map(([itemId, item]) => ({
      id: itemId,
      ...item,
      partner: structure.pairs[itemId] ?? '',
    })),
    partners: right.map(([partnerId, partner]) => ({id: partnerId, text: partner})),
  };
}

function tellAmounts(
  {pairs, extra}: Parts<'match'>['structure'],
  own: number,
  place: Place,
): void {
  const {length} = Object.keys(pairs);
  if (length < items.fewest || length > items.most)
    tell(at(place, 'pairs'), {code: 'few-or-many-items', items: length, ...items});
  const all = own + extra.length;
  if (all < partners.fewest || all > partners.most)
    tell(at(place, 'pairs'), {code: 'few-or-many-partners', partners: all, ...partners});
}
