import type {Question} from '../../course/question.js';
import {choosing} from './kinds/choosing.js';
import {configuring} from './kinds/configuring.js';
import {matching} from './kinds/matching.js';
import {numeric} from './kinds/numeric.js';
import {open} from './kinds/open.js';
import {ordering} from './kinds/ordering.js';
import type {Context, Parts} from './kinds/parts.js';
import {predicting} from './kinds/predicting.js';
import {spotTheLine} from './kinds/spot-the-line.js';
import type {Places} from '../reading/pair.js';
import type {QuestionStructure} from '../shapes/structure.js';

type Kind = QuestionStructure['kind'];
type Make<K extends Kind> = (
  parts: Parts<K>,
  places: Places,
  context: Context,
) => Question | null;

const makers: {readonly [K in Kind]: Make<K>} = {
  single: choosing,
  multiple: choosing,
  order: ordering,
  numeric,
  'spot-the-line': spotTheLine,
  match: matching,
  'fix-config': configuring,
  'predict-lab': predicting,
  open,
};

/** A question out of its structure and its text in one language; null if a part is missing. */
export function question(
  parts: Parts<Kind>,
  places: Places,
  context: Context,
): Question | null {
  // The table pairs each kind with its own maker, which the compiler cannot follow here.
  const make = makers[parts.structure.kind] as Make<Kind>;
  return make(parts, places, context);
}
