import type {Choice, Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair, tellTwins} from '../../reading/pair.js';
import {type Place, at, tell} from '../../reading/place.js';
import {choiceTextsShape} from '../../shapes/texts.js';
import {below, type Parts} from './parts.js';

type Choosing = Parts<'single'> | Parts<'multiple'>;

/** Each wrong choice says why it is wrong. */
export function choosing(
  {id, structure, text}: Choosing,
  places: Places,
): Question | null {
  const said = fit(choiceTextsShape, text, places.text);
  const right = [structure.right].flat();
  tellRightness(structure, right, places.structure);
  if (said === null) return null;
  const pairs = pair(structure.choices, said.choices, below(places, 'choices'));
  if (pairs === null) return null;
  tellTwins(
    pairs.map(([, choice]) => choice.text),
    at(places.text, 'choices'),
  );
  const choices = pairs.map(([choiceId, {text: choiceText, why}]): Choice => {
    const isRight = right.includes(choiceId);
    if (!isRight && why === undefined)
      tell(at(places.text, `choices/${choiceId}`), {code: 'no-why'});
    return {id: choiceId, text: choiceText, right: isRight, why: why ?? null};
  });
  const {kind, sources, lab} = structure;
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, choices};
}

function tellRightness(
  {kind, choices}: Choosing['structure'],
  right: readonly string[],
  place: Place,
): void {
  const here = at(place, 'right');
  tellTwins(right, here);
  for (const id of right.filter((name) => !choices.includes(name)))
    tell(here, {code: 'not-a-choice', id});
  if (kind === 'single' && right.length !== 1)
    tell(here, {code: 'not-one-right', right: right.length});
  if (kind === 'multiple' && right.length === 0) tell(here, {code: 'none-right'});
  if (choices.length <= new Set(right).size)
    tell(at(place, 'choices'), {code: 'none-wrong'});
}
