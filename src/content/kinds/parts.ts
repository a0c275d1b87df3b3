import type {Places} from '../pair.js';
import {at} from '../place.js';
import type {QuestionStructure} from '../structure.js';

/** What a question is made of: its structure, and its text in one language, not yet fitted. */
export type Parts<Kind extends QuestionStructure['kind']> = {
  readonly id: string;
  readonly structure: Extract<QuestionStructure, {kind: Kind}>;
  readonly text: unknown;
};

/** The same key in the structure and in the text. */
export function below({structure, text}: Places, key: string): Places {
  return {structure: at(structure, key), text: at(text, key)};
}
