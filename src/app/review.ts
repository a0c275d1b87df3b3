/** What is due, and the questions for it. */
import {keyOf, type ItemName, type Memory, dueDay} from '../course/memory/memory.js';
import {dueItems, nextDue} from '../course/memory/schedule.js';
import {stationsOf} from '../course/outline.js';
import {dateOfDay} from '../course/progress/calendar.js';
import {chanceEn, shareEn} from '../presenting/words/en/percent.js';
import {planEn} from '../presenting/words/en/plan.js';
import {shortDateEn, whenEn} from '../presenting/words/en/when.js';
import type {Services} from './services/open-services.js';

export {questionsFor, type Questions} from '../ui/effects/review-questions.js';
export {chanceEn, shareEn, shortDateEn, whenEn};

/** What the plan, the forecast and the retention say. */
export const planWords = {...planEn, when: whenEn, date: shortDateEn};

type Known = Pick<Services, 'course' | 'progress'>;

/** What is due today, and when the next is. */
export type Due = {
  readonly items: readonly ItemName[];
  readonly next: {
    readonly date: string;
    readonly inDays: number;
    readonly items: number;
  } | null;
};

/** Of what is due, the `limit` things that are most likely forgotten; all when it is null. */
export function dueToday({course, progress}: Known, limit: number | null): Due {
  const {memory} = progress.current();
  const stations = stationsOf(course);
  const items = dueItems(memory, stations);
  const next = nextDue(memory, stations);
  return {
    items: limit === null ? items : items.slice(0, limit),
    next: next && {
      date: dateOfDay(next.day),
      inDays: next.day - memory.today,
      items: next.items,
    },
  };
}

/** After how many days something comes again; null when it was never answered. */
export function comesAgainIn({items, today}: Memory, name: ItemName): number | null {
  const item = items.get(keyOf(name));
  return item === undefined ? null : dueDay(item, today) - today;
}
