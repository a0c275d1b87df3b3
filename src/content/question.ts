import type {Choice, Question} from '../course/course.js';
import {fit} from './fit.js';
import {type Places, pair, tellTwins} from './pair.js';
import {type Place, at, tell} from './place.js';
import {spotTheLine} from './spot-the-line.js';
import type {QuestionStructure} from './structure.js';
import {
  choiceTextsShape,
  numericTextShape,
  openTextShape,
  orderTextShape,
} from './texts.js';

type Parts<Kind extends QuestionStructure['kind']> = {
  readonly id: string;
  readonly structure: Extract<QuestionStructure, {kind: Kind}>;
  readonly text: unknown;
};

/** A question out of its structure and its text in one language; null if a part is missing. */
export function question(
  {id, structure, text}: Parts<QuestionStructure['kind']>,
  places: Places,
): Question | null {
  switch (structure.kind) {
    case 'single':
    case 'multiple':
      return choosing({id, structure, text}, places);
    case 'order':
      return ordering({id, structure, text}, places);
    case 'numeric':
      return numeric({id, structure, text}, places);
    case 'spot-the-line':
      return spotTheLine({id, structure, text}, places);
    case 'open':
      return open({id, structure, text}, places);
  }
}

function choosing(
  {id, structure, text}: Parts<'single' | 'multiple'>,
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
      tell(
        at(places.text, `choices/${choiceId}`),
        'A wrong choice does not say why it is wrong.',
        'Add its "why".',
      );
    return {id: choiceId, text: choiceText, right: isRight, why: why ?? null};
  });
  const {kind, sources, lab} = structure;
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, choices};
}

function tellRightness(
  {kind, choices}: Parts<'single' | 'multiple'>['structure'],
  right: readonly string[],
  place: Place,
): void {
  const here = at(place, 'right');
  tellTwins(right, here);
  for (const id of right.filter((name) => !choices.includes(name)))
    tell(here, `"${id}" is not a choice.`, 'Use the id of a choice.');
  if (kind === 'single' && right.length !== 1)
    tell(
      here,
      `A single question has exactly one right choice, and this has ${right.length}.`,
      'Leave one, or make its kind "multiple".',
    );
  if (kind === 'multiple' && right.length === 0)
    tell(here, 'No choice is right.', 'Name at least one.');
  if (choices.length <= new Set(right).size)
    tell(at(place, 'choices'), 'No choice is wrong.', 'Add one that people really take.');
}

function ordering(
  {id, structure, text}: Parts<'order'>,
  places: Places,
): Question | null {
  const said = fit(orderTextShape, text, places.text);
  if (structure.items.length < 3)
    tell(
      at(places.structure, 'items'),
      'An ordering question needs at least three items.',
      'Add items, or ask it as a single question.',
    );
  if (said === null) return null;
  const pairs = pair(structure.items, said.items, below(places, 'items'));
  if (pairs === null) return null;
  const items = pairs.map(([itemId, item]) => ({id: itemId, ...item}));
  const {kind, sources, lab} = structure;
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, items};
}

function numeric(
  {id, structure, text}: Parts<'numeric'>,
  places: Places,
): Question | null {
  const said = fit(numericTextShape, text, places.text);
  const {kind, value, tolerance, sources, lab} = structure;
  for (const mistake of structure.mistakes) {
    if (Math.abs(mistake - value) <= tolerance)
      tell(
        at(places.structure, 'mistakes'),
        `${mistake} is no mistake: it is within the tolerance of ${value}.`,
        'Take it out, or narrow the tolerance.',
      );
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

function open({id, structure, text}: Parts<'open'>, places: Places): Question | null {
  const said = fit(openTextShape, text, places.text);
  const {kind, pass, sources, lab} = structure;
  if (pass < 1 || pass > structure.rubric.length)
    tell(
      at(places.structure, 'pass'),
      `${pass} ticks cannot be had of ${structure.rubric.length}.`,
      'Use a number from 1 to the length of the rubric.',
    );
  if (said === null) return null;
  const pairs = pair(structure.rubric, said.rubric, below(places, 'rubric'));
  if (pairs === null) return null;
  const rubric = pairs.map(([itemId, itemText]) => ({id: itemId, text: itemText}));
  return {id, kind, prompt: said.prompt, why: said.why, sources, lab, rubric, pass};
}

function below({structure, text}: Places, key: string): Places {
  return {structure: at(structure, key), text: at(text, key)};
}
