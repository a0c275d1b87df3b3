import type {OutlineStation} from '../progress/station-state.js';
import {
  dueDay,
  type ItemName,
  keyOf,
  type Memory,
  recallOn,
  type RememberedItem,
} from './memory.js';

/** Every question and card of these stations that was answered, in the order of the course. */
export function remembered(
  {items}: Memory,
  stations: readonly OutlineStation[],
): readonly RememberedItem[] {
  return stations
    .flatMap(({id: station, questionIds}): readonly ItemName[] => [
      ...questionIds.map((question) => ({station, question})),
      {station, question: null},
    ])
    .flatMap((name) => items.get(keyOf(name)) ?? []);
}

/** What is due today, what is most likely forgotten first. */
export function dueItems(
  memory: Memory,
  stations: readonly OutlineStation[],
): readonly RememberedItem[] {
  const {today} = memory;
  return remembered(memory, stations)
    .filter((item) => dueDay(item, today) <= today)
    .sort((a, b) => recallOn(today, a) - recallOn(today, b));
}

/** The first day after today on which something is due, and how much; null when nothing ever is. */
export function nextDue(
  memory: Memory,
  stations: readonly OutlineStation[],
): {readonly day: number; readonly items: number} | null {
  const {today} = memory;
  const days = remembered(memory, stations)
    .map((item) => dueDay(item, today))
    .filter((day) => day > today);
  if (days.length === 0) return null;
  const day = days.reduce((a, b) => Math.min(a, b));
  return {day, items: days.filter((one) => one === day).length};
}

export type Forecast = readonly {readonly day: number; readonly items: number}[];

/** How many items are due on each of the next days, today first; what is overdue counts today. */
export function forecast(
  memory: Memory,
  stations: readonly OutlineStation[],
  days: number,
): Forecast {
  const counts = Array.from({length: days}, () => 0);
  for (const item of remembered(memory, stations)) {
    const at = Math.max(0, dueDay(item, memory.today) - memory.today);
    if (at < days) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((items, index) => ({day: memory.today + index, items}));
}

export type StationMemory = {
  readonly due: number;
  /** The mean chance to remember what was answered of it, today; null: nothing was. */
  readonly recall: number | null;
};

/** How well a station is remembered. */
export function stationMemory(memory: Memory, station: OutlineStation): StationMemory {
  const items = remembered(memory, [station]);
  const chances = items.map((item) =>
    // What was missed the last time is not known, however short ago that is.
    item.lastRating === 'again' ? 0 : recallOn(memory.today, item),
  );
  const sum = chances.reduce((a, b) => a + b, 0);
  return {
    due: items.filter((item) => dueDay(item, memory.today) <= memory.today).length,
    recall: items.length === 0 ? null : sum / items.length,
  };
}
