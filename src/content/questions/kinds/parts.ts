import type {Places} from '../../reading/pair.js';
import type {Promises} from '../../../course/promises.js';
import {type Place, at} from '../../reading/place.js';
import type {QuestionStructure} from '../../shapes/structure.js';

/** What a question is made of: its structure, and its text in one language, not yet fitted. */
export type Parts<Kind extends QuestionStructure['kind']> = {
  readonly id: string;
  readonly structure: Extract<QuestionStructure, {kind: Kind}>;
  readonly text: unknown;
};

type FixTitles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What lies outside the station and a question needs all the same. */
export type Context = {
  readonly promises: Promises;
  /** The titles of the fixes that are asked about: by the lab, then by the fix. */
  readonly fixTitles: FixTitles;
  readonly outcomes: {
    readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly place: Place;
    /** Not every language must have them. */
    readonly optional: boolean;
  };
};

/** The same key in the structure and in the text. */
export function below({structure, text}: Places, key: string): Places {
  return {structure: at(structure, key), text: at(text, key)};
}
