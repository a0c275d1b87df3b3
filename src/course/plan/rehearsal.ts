import {rated, recallAfter, type Trace} from '../memory/fsrs.js';
import type {RememberedItem} from '../memory/memory.js';

type Pupil = {trace: Trace; last: number};

/** What is known better than this gains nothing by being asked, until the last days. */
const knownWell = 0.97;
export const lastDays = 2;

/** The days until the interview played through: what is asked when, and what is then remembered. */
export class Rehearsal {
  readonly #pupils: Pupil[];
  readonly #fresh: Pupil[] = [];
  readonly #interview: number;

  constructor(
    items: readonly RememberedItem[],
    {today, interview}: {readonly today: number; readonly interview: number},
  ) {
    this.#interview = interview;
    this.#pupils = items.map(({stability, difficulty, lastDay}) => ({
      trace: {stability, difficulty},
      last: lastDay ?? today,
    }));
  }

  /** The mean chance to remember, at the interview, what had been answered when it began; null: nothing. */
  recall(): number | null {
    if (this.#pupils.length === 0) return null;
    const chances = this.#pupils.map(({trace, last}) =>
      recallAfter(this.#interview - last, trace),
    );
    return chances.reduce((sum, one) => sum + one, 0) / chances.length;
  }

  /** So many new questions are answered right on a day. */
  learn(day: number, questions: number): void {
    for (let n = 0; n < questions; n += 1)
      this.#fresh.push({trace: rated(null, 0, 'good'), last: day});
  }

  /** Asks those that gain most, at most so many; returns how many. */
  answer(day: number, most: number): number {
    const soon = this.#interview - day <= lastDays;
    const chosen = [...this.#pupils, ...this.#fresh]
      .filter(
        ({trace, last}) =>
          last < day && (soon || recallAfter(day - last, trace) < knownWell),
      )
      .map((pupil) => ({pupil, ...this.#gainOf(pupil, day)}))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, most);
    for (const {pupil, after} of chosen) {
      pupil.trace = after;
      pupil.last = day;
    }
    return chosen.length;
  }

  /** What an answer on a day would leave, right or not by its chance, and what that is worth at the interview. */
  #gainOf(
    {trace, last}: Pupil,
    day: number,
  ): {readonly gain: number; readonly after: Trace} {
    const days = day - last;
    const chance = recallAfter(days, trace);
    const good = rated(trace, days, 'good');
    const missed = rated(trace, days, 'again');
    const stability = chance * good.stability + (1 - chance) * missed.stability;
    const after = {stability, difficulty: good.difficulty};
    const left = this.#interview - day;
    const gain = recallAfter(left, after) - recallAfter(this.#interview - last, trace);
    return {gain, after};
  }
}
