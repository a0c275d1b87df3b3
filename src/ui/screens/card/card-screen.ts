import type {Source, Station} from '../../../course/course.js';

/** What of the card is shown: one thing after the other, each when it is asked for. */
export type CardStep =
  | {readonly show: 'question'}
  | {readonly show: 'short'}
  | {readonly show: 'long'}
  | {readonly show: 'follow-up'; readonly index: number; readonly answered: boolean}
  | {readonly show: 'rubric'}
  | {readonly show: 'saved'};

export type CardScreen = {
  readonly at: 'card';
  readonly station: Station;
  readonly sources: readonly Source[];
  readonly step: CardStep;
  /** Ids of the ticked rubric items. */
  readonly ticks: readonly string[];
  readonly cursor: number;
  /** Rows that are scrolled away. */
  readonly offset: number;
};
