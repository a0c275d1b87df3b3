import {lastDays} from './rehearsal.js';
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
 * Units put on days: an even share of what is left on each of the first `spread` days, as far as there is
 * room; what is left then as soon as there is room.
 */
function packed(units: readonly Unit[], rooms: Rooms, spread: number): Packed {
  let left = units;
  let {known} = rooms;
  let fresh = 0;
  const usual = rooms.minutesADay * (1 - repeatShare);
  const days = Array.from({length: rooms.days}, (_, index) => {
    const again =
      index + lastDays < rooms.days ? known / askedEvery + fresh : known + fresh;
    const repeats = Math.min(again * rooms.answerMinutes, rooms.minutesADay - usual);
    const room = index === 0 ? rooms.today : rooms.minutesADay - repeats;
    const share = minutesOf(left) / Math.max(1, spread - index);
    const day = dayOf(left, {room, share, usual});
    known += fresh;
    const begun = left.filter((unit) => day.has(unit));
    fresh = begun.reduce((sum, {questions}) => sum + questions, 0);
    left = left.filter((unit) => !day.has(unit));
    return begun;
  });
  return {days, left};
}

/** What was new is asked again on the next day, then every so many days; on the last days all is. */
const askedEvery = 8;

type Room = {readonly room: number; readonly share: number; readonly usual: number};

/**
 * What is begun on a day, in its order. What has no room any more waits for the next day, and shorter things go
 * first. A unit that is longer than what a day usually has is done alone; nobody stops in the middle of a lab.
 */
function dayOf(left: readonly Unit[], {room, share, usual}: Room): ReadonlySet<Unit> {
  const day = new Set<Unit>();
  const late = new Late();
  let used = 0;
  for (const unit of left) {
    if (used >= share || late.all) break;
    const alone = unit === left[0] && unit.minutes > usual && room >= usual;
    if (late.mayPass(unit) && (used + unit.minutes <= room || alone)) {
      day.add(unit);
      used += unit.minutes;
    } else late.add(unit);
  }
  return day;
}

/** What had no room on a day. No lesson passes another one, nothing of a station its lesson, and nothing what goes over the whole course. */
class Late {
  readonly #unread = new Set<string>();
  #some = false;
  /** Whether everything waits with it. */
  all = false;

  mayPass(unit: Unit): boolean {
    if (unit.do !== 'learn') return !this.#some;
    return unit.part === 'lesson' ? this.#unread.size === 0 : !this.#unread.has(unit.key);
  }

  add(unit: Unit): void {
    this.#some = true;
    if (unit.do !== 'learn') this.all = true;
    else if (unit.part === 'lesson') this.#unread.add(unit.key);
  }
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
