import type {FactOf, FactType, KnownEvent, Stamp} from '../progress/event.js';
import {dayCounter} from '../progress/calendar.js';
import {rated, recallAfter, type Trace} from './fsrs.js';
import {
  type ItemName,
  keyOf,
  type Memory,
  type Recalls,
  type RememberedItem,
} from './memory.js';
import {cardResult, type Rating, ratingOf} from './rating.js';

type Mutable<T> = {-readonly [K in keyof T]: T[K]};
type Item = Mutable<RememberedItem> & {
  /** Before the last answer: what it is rated anew from when the learner says that it was easy. */
  before: Trace | null;
  elapsed: number;
  missedOn: number | null;
};
type Hear<T extends FactType> = (event: Stamp & FactOf<T>, day: number | null) => void;
type Answered = {readonly name: ItemName; readonly lab: string | null};

/** No answer is older than the first version: a clock that says so is wrong. */
const firstDay = Date.UTC(2025, 0, 1) / 86_400_000;

/** Who is away from the screen is not thinking. */
const longestAnswerMs = 180_000;
const guessedMsPerAnswer = 30_000;
const enoughAnswers = 10;

/**
 * What the learner remembers, from events in the order in which they were said.
 *
 * The day of an answer is that of its clock, in the calendar of this machine; so when the time
 * zone changes, all days move together and the gaps between them stay. A day that cannot be (later
 * than today, or before there was this program) is taken for the day of what the same instance had
 * said before; when there is none, for the day of the item's last answer. So a clock that is ahead
 * neither rewards a long gap that never was nor keeps an item away until then.
 */
export class MemoryFold {
  readonly today: number;
  readonly #dayOf = dayCounter();
  readonly #items = new Map<string, Item>();
  readonly #byLab = new Map<string, Set<Item>>();
  /** Labs that were run as shipped: from then on what they do is no longer foreseen. */
  readonly #shipped = new Set<string>();
  readonly #labSeenOn = new Map<string, number>();
  readonly #dayOfInstance = new Map<string, number>();
  readonly #recalls = new Map<number, Mutable<Recalls>>();
  readonly #done = {
    answers: 0,
    answerMs: 0,
    lessons: new Set<string>(),
    labs: new Set<string>(),
  };
  #answers = 0;
  #answerMs = 0;

  /** What a memory hears of; all else is nothing to remember. */
  readonly #heard: {readonly [T in FactType]?: Hear<T>} = {
    'question-answered': (event, day) => {
      this.#spent(event.ms, day);
      const name = {station: event.station, question: event.question};
      this.#answered({name, lab: event.lab ?? null}, day, (missed) =>
        ratingOf(event.result, missed),
      );
    },
    'card-rated': ({station, ticks, of}, day) => {
      const name = {station, question: null};
      this.#answered({name, lab: null}, day, (missed) =>
        ratingOf(cardResult(ticks, of), missed),
      );
    },
    'found-easy': (event) => {
      this.#foundEasy(this.#items.get(keyOf(event)));
    },
    'lab-ran': (event, day) => {
      if (day === this.today) this.#done.labs.add(event.lab);
      const first = event.fix === null && !this.#shipped.has(event.lab);
      if (event.fix === null) this.#shipped.add(event.lab);
      if (isEvidence(event, first)) this.#seenInLab(event.lab, day);
    },
    'lesson-read': ({station}, day) => {
      if (day === this.today) this.#done.lessons.add(station);
    },
  };

  /** `now`: wall clock, milliseconds. */
  constructor(now: number) {
    this.today = this.#dayOf(now);
  }

  add(event: KnownEvent): void {
    // The table pairs each type with its own function, which the compiler cannot follow here.
    const hear = this.#heard[event.type] as Hear<FactType> | undefined;
    // Each event says what day it is for those that follow, even when it is not about memory.
    const day = this.#believableDay(event);
    hear?.(event, day);
  }

  memory(): Memory {
    const enough = this.#answers >= enoughAnswers;
    return {
      today: this.today,
      items: this.#items,
      recalls: this.#recalls,
      done: {
        answers: this.#done.answers,
        answerMs: this.#done.answerMs,
        lessons: [...this.#done.lessons],
        labs: [...this.#done.labs],
      },
      msPerAnswer: enough ? this.#answerMs / this.#answers : guessedMsPerAnswer,
    };
  }

  #believableDay({at, instance}: Stamp): number | null {
    const day = this.#dayOf(at);
    if (day < firstDay || day > this.today)
      return this.#dayOfInstance.get(instance) ?? null;
    this.#dayOfInstance.set(instance, day);
    return day;
  }

  #answered(
    {name, lab}: Answered,
    day: number | null,
    rate: (missedToday: boolean) => Rating,
  ): void {
    const key = keyOf(name);
    const known = this.#items.get(key);
    const item = known ?? this.#fresh(key, name);
    // A clock that was set back does not make a gap smaller than none.
    const on = latest(day, item.lastDay);
    const elapsed = gap(item, on);
    const rating = rate(on !== null && item.missedOn === on);
    const before = known === undefined ? null : traceOf(known);
    if (before !== null && elapsed > 0 && on !== null)
      this.#recalled(on, rating, recallAfter(elapsed, before));
    const {stability, difficulty} = rated(before, elapsed, rating);
    Object.assign(item, {
      ...{before, elapsed, stability, difficulty, lastDay: on, lastRating: rating},
      answers: item.answers + 1,
      misses: item.misses + (rating === 'again' ? 1 : 0),
      missedOn: rating === 'again' ? on : item.missedOn,
    } satisfies Partial<Item>);
    if (lab !== null) this.#shownBy(lab, item);
  }

  #fresh(key: string, name: ItemName): Item {
    const item: Item = {
      station: name.station,
      question: name.question,
      ...{stability: 0, difficulty: 0, lastDay: null, lastRating: 'again'},
      ...{answers: 0, misses: 0, before: null, elapsed: 0, missedOn: null},
    };
    this.#items.set(key, item);
    return item;
  }

  /** Only what was right and not missed that day can have been easy, and only once. */
  #foundEasy(item: Item | undefined): void {
    if (item?.lastRating !== 'good') return;
    const {stability, difficulty} = rated(item.before, item.elapsed, 'easy');
    item.stability = stability;
    item.difficulty = difficulty;
    item.lastRating = 'easy';
  }

  #shownBy(lab: string, item: Item): void {
    const items = this.#byLab.get(lab);
    if (items) items.add(item);
    else this.#byLab.set(lab, new Set([item]));
  }

  /**
   * A lab is evidence, not an answer: who cures a loss, or foresaw it, has worked with what the
   * questions of that lab ask, but was not asked. So a day of runs counts once, as half of what a
   * hard answer would have added to the stability; difficulty and the day of the last answer stay,
   * and the question is still asked. What was missed the last time gains nothing: to see a cure
   * work is not to know why. Nor does what was answered that very day, or was never asked at all.
   */
  #seenInLab(lab: string, day: number | null): void {
    if (day === null || this.#labSeenOn.get(lab) === day) return;
    this.#labSeenOn.set(lab, day);
    for (const item of this.#byLab.get(lab) ?? []) {
      const elapsed = gap(item, day);
      if (elapsed === 0 || item.lastRating === 'again') continue;
      const {stability} = rated(item, elapsed, 'hard');
      item.stability += Math.max(0, stability - item.stability) / 2;
    }
  }

  #recalled(day: number, rating: Rating, expected: number): void {
    const own = this.#recalls.get(day) ?? {asked: 0, recalled: 0, expected: 0};
    own.asked += 1;
    own.expected += expected;
    if (rating !== 'again') own.recalled += 1;
    this.#recalls.set(day, own);
  }

  #spent(ms: number, day: number | null): void {
    const counted = Math.min(ms, longestAnswerMs);
    this.#answers += 1;
    this.#answerMs += counted;
    if (day !== this.today) return;
    this.#done.answers += 1;
    this.#done.answerMs += counted;
  }
}

const traceOf = ({stability, difficulty}: Trace): Trace => ({stability, difficulty});

function latest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/** Days between an item's last answer and a day; none where one of them is not known. */
function gap({lastDay}: RememberedItem, day: number | null): number {
  return lastDay === null || day === null ? 0 : Math.max(0, day - lastDay);
}

/** The learner cured it, or had foreseen what the lab as shipped did, the first time. */
function isEvidence({fix, cured, foreseen}: FactOf<'lab-ran'>, first: boolean): boolean {
  if (fix === 'control') return false;
  return fix === null ? first && foreseen === true : cured === true;
}
