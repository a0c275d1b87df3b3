import type {Unit} from './units.js';

/** Of a day's minutes, at most so many are for what is asked again. */
export const repeatShare = 1 / 3;

/** The days that there are, and what is kept of them for what is asked again. */
export type Rooms = {
  readonly days: number;
  readonly minutesADay: number;
  /** Minutes for new things today. */
  readonly today: number;
  /** How much can be asked again tomorrow, before today's new things, and how long one answer takes. */
  readonly known: number;
  readonly answerMinutes: number;
};

export type Packed = {
  /** What is begun on each day. */
  readonly days: readonly (readonly Unit[])[];
  readonly left: readonly Unit[];
};

export const minutesOf = (units: readonly Unit[]): number =>
  units.reduce((sum, {minutes}) => sum + minutes, 0);

/**
 * Units put on days in their order: an even share of what is left on each of the first `spread` days,
 * as far as there is room; what is left then as soon as there is room. A unit that is longer than what
 * a day usually has is done alone; nobody stops in the middle of a lab.
 */
function packed(units: readonly Unit[], rooms: Rooms, spread: number): Packed {
  let next = 0;
  let rest = minutesOf(units);
  let {known} = rooms;
  const usual = rooms.minutesADay * (1 - repeatShare);
  const days = Array.from({length: rooms.days}, (_, index) => {
    const repeats = Math.min(known * rooms.answerMinutes, rooms.minutesADay - usual);
    const room = index === 0 ? rooms.today : rooms.minutesADay - repeats;
    const share = rest / Math.max(1, spread - index);
    const from = next;
    let used = 0;
    for (let unit = units[next]; unit !== undefined; unit = units[next]) {
      const alone = next === from && unit.minutes > usual && room >= usual;
      if (used >= share || !(used + unit.minutes <= room || alone)) break;
      used += unit.minutes;
      known += unit.questions;
      next += 1;
    }
    rest -= used;
    return units.slice(from, next);
  });
  return {days, left: units.slice(next)};
}

/** Over as many of the days as it goes without leaving anything out, at most the first four fifths. */
export function spreadOver(units: readonly Unit[], rooms: Rooms): Packed {
  const most = Math.max(1, Math.ceil(rooms.days * teachingShare));
  for (let spread = most; spread > 1; spread -= 1) {
    const found = packed(units, rooms, spread);
    if (found.left.length === 0) return found;
  }
  return packed(units, rooms, 1);
}

/** Of the days before the interview, so many are for new things, where they are enough. */
const teachingShare = 0.8;

/** Whether all of them have room. */
export function fits(units: readonly Unit[], rooms: Rooms): boolean {
  return packed(units, rooms, 1).left.length === 0;
}
