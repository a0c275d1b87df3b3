import type {Id, None} from './of-files.js';

type Value = {value: string};
type OfLab = {lab: string};

/** What can be wrong with questions. */
export type OfQuestions = {
  /** `chance`: how probable it is that so many are right by chance. */
  guessable: {by: 'first' | 'longest'; hits: number; of: number; chance: number};
  'no-why': None;
  'not-a-choice': Id;
  'not-one-right': {right: number};
  'none-right': None;
  'none-wrong': None;
  'few-to-order': None;
  'is-no-mistake': {mistake: number; value: number};
  'pass-not-had': {pass: number; of: number};
  'no-wrong-line': None;
  'not-a-line': {line: number; known: readonly number[]};
  'few-or-many-items': {items: number; fewest: number; most: number};
  'few-or-many-partners': {partners: number; fewest: number; most: number};
  'partner-of-an-item': Id;
  'no-setting': Id;
  'no-place-in-code': Id;
  'few-or-many-offered': {values: number; fewest: number; most: number};
  'not-one-word': Value;
  'not-offered': Value;
  'nothing-to-change': None;
  'all-to-change': None;
  'no-run': OfLab & {run: string; known: readonly string[]};
  'no-promise': OfLab & {asks: string; known: readonly string[]};
  'either-promised': OfLab & {run: string; asks: string};
  'comes-out': None;
  'cannot-come-out': Id & {known: readonly string[]};
};
