/** How much room there is on each day, and how much it would have to be. */
import {type CourseMap, entriesOf} from '../map.js';
import {dueItems, remembered} from '../memory/schedule.js';
import type {Progress} from '../progress/progress.js';
import {heldToday} from './extras.js';
import {repeatShare, type Rooms} from './packing.js';
import {mostMinutes} from './settings.js';
import {spentToday} from './units.js';

const minuteMs = 60_000;

/** How much room there is for new things on each day. */
export function roomsOf(
  progress: Progress,
  map: CourseMap,
  {length, minutesADay}: {readonly length: number; readonly minutesADay: number},
): Rooms {
  const {memory} = progress;
  const stations = stationsOf(map);
  const answer = answerMinutes(progress);
  const due = dueItems(memory, stations).length * answer;
  const repeats = Math.min(due, repeatsLeft(progress, minutesADay));
  return {
    days: length,
    minutesADay,
    today: Math.max(0, minutesADay - spent(progress, map) - repeats),
    known: remembered(memory, stations).length,
    answerMinutes: answer,
  };
}

export const stationsOf = (map: CourseMap) =>
  entriesOf(map).filter((entry) => entry.kind === 'station');

export const answerMinutes = ({memory}: Progress): number =>
  memory.msPerAnswer / minuteMs;

export const spent = (progress: Progress, map: CourseMap): number =>
  spentToday(progress, entriesOf(map)) + heldToday(progress);

/** Minutes that may still be for repeats today. */
export function repeatsLeft(progress: Progress, minutesADay: number): number {
  const {recalls, today} = progress.memory;
  const asked = (recalls.get(today)?.asked ?? 0) * answerMinutes(progress);
  return Math.max(0, minutesADay * repeatShare - asked);
}

const minutesStep = 5;

/** The least that is enough, found by halving. */
export function leastMinutes(enough: (minutes: number) => boolean): number | null {
  let low = 0;
  let high = mostMinutes / minutesStep;
  if (!enough(mostMinutes)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle * minutesStep)) high = middle;
    else low = middle;
  }
  return high * minutesStep;
}
