import type {Trace} from './fsrs.js';
import {intervalOf, recallAfter} from './fsrs.js';
import type {Rating} from './rating.js';

/** What can be forgotten: a question of a station, or (`question` null) its interview card. */
export type ItemName = {readonly station: string; readonly question: string | null};

export type RememberedItem = ItemName &
  Trace & {
    /** Day of the last answer; null: answered, but no clock says when. */
    readonly lastDay: number | null;
    readonly lastRating: Rating;
    readonly answers: number;
    /** How often it was missed. */
    readonly misses: number;
  };

/** How often something was remembered that was asked again, and how often it should have been. */
export type Recalls = {
  readonly asked: number;
  readonly recalled: number;
  /** The sum of the chances that the schedule gave. */
  readonly expected: number;
};

/** What was done on one day, so that a plan for it knows what is left. */
type DoneToday = {
  readonly answers: number;
  readonly answerMs: number;
  readonly lessons: readonly string[];
  readonly labs: readonly string[];
};

/** Days are numbers of learning days, see `dayOf`. */
export type Memory = {
  readonly today: number;
  /** By {@link keyOf}. Questions that the course no longer has stay here: they may come back. */
  readonly items: ReadonlyMap<string, RememberedItem>;
  /** By the day of the answer. */
  readonly recalls: ReadonlyMap<number, Recalls>;
  readonly done: DoneToday;
  /** How long an answer takes, milliseconds; a guess until there are enough of them. */
  readonly msPerAnswer: number;
};

export function keyOf({station, question}: ItemName): string {
  return question === null ? `${station}#card` : `${station}/${question}`;
}

/** The day on which an item comes again. What was answered nobody knows when is due now. */
export function dueDay(item: RememberedItem, today: number): number {
  return item.lastDay === null ? today : item.lastDay + intervalOf(item);
}

/** The chance to remember it on a day. */
export function recallOn(day: number, item: RememberedItem): number {
  return item.lastDay === null ? 0.5 : recallAfter(day - item.lastDay, item);
}
