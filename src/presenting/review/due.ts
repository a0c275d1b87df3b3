import {dueDay, type ItemName, keyOf, type Memory} from '../../course/memory/memory.js';
import {dueItems, nextDue} from '../../course/memory/schedule.js';
import type {Course} from '../../course/course.js';
import {reviewable} from '../../course/outline.js';
import {dateOfDay} from '../../course/progress/calendar.js';

/** What is due today, and when the next is; null: never. */
export type Due = {
  readonly items: readonly ItemName[];
  readonly next: {
    readonly date: string;
    readonly inDays: number;
    readonly items: number;
  } | null;
};

/** The most likely forgotten first. */
export function dueToday(memory: Memory, course: Course): Due {
  const stations = reviewable(course);
  const next = nextDue(memory, stations);
  return {
    items: dueItems(memory, stations),
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
