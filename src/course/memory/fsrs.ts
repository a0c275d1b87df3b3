/** FSRS-6 in whole days, with the default weights. No fuzz: the same answers give the same days. */
import {
  computeDecayFactor,
  default_w,
  FSRSAlgorithm,
  type Grade,
  Rating as FsrsRating,
} from 'ts-fsrs';
import type {Rating} from './rating.js';

/** What is left of an answer in the head. */
export type Trace = {
  /** Days until the chance to remember has sunk to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
};

/** The chance to remember at which something is asked again. */
const wantedRecall = 0.9;

/** A course is for a year at most: nothing waits longer. */
const longestInterval = 365;

const algorithm = new FSRSAlgorithm({
  request_retention: wantedRecall,
  maximum_interval: longestInterval,
  enable_fuzz: false,
});
const {decay, factor} = computeDecayFactor(default_w);
const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/** The trace after a rating, `days` after the one before; null: it is the first one. */
export function rated(trace: Trace | null, days: number, rating: Rating): Trace {
  return algorithm.next_state(trace, days, grades[rating]);
}

/** The chance to remember so many days after the last answer. */
export function recallAfter(days: number, {stability}: Trace): number {
  return (1 + (factor * Math.max(0, days)) / stability) ** decay;
}

/** After how many whole days it is due again; at least one. */
export function intervalOf({stability}: Trace): number {
  return algorithm.next_interval(stability, 0);
}
