import {isTask, type MapEntry, stationKey, type Task} from '../map.js';
import {paths} from '../course.js';

/** The place of a station's or lab's path among the paths. A lab that no station leads to is on the longest. */
export const pathRank = (entry: Task): number =>
  entry.kind === 'lab' ? paths.length - 1 : paths.indexOf(entry.path);

/** The lab of a station, or what is a lab itself. */
export const labOf = (entry: Task): string | null =>
  entry.kind === 'lab' ? entry.id : entry.lab;

/** The keys of what a station builds on. */
export const basesOf = (entry: Task): readonly string[] =>
  entry.kind === 'lab' ? [] : entry.buildsOn.map(stationKey);

/**
 * What there is to do in the order in which it is best done: the shortest path first, in it the core
 * first, then as on the map; but nothing before what it builds on.
 */
export function inPathOrder(entries: readonly MapEntry[]): readonly Task[] {
  const waiting = entries
    .filter(isTask)
    .map((entry, place) => ({entry, place}))
    .toSorted(
      (a, b) =>
        pathRank(a.entry) - pathRank(b.entry) ||
        Number(b.entry.core) - Number(a.entry.core) ||
        a.place - b.place,
    )
    .map(({entry}) => entry);
  const order: Task[] = [];
  const left = new Set(waiting.map(({key}) => key));
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      (entry) => !basesOf(entry).some((key) => left.has(key)),
    );
    // In a circle, which the checker tells, the first one begins.
    const [next] = waiting.splice(Math.max(0, free), 1);
    if (next === undefined) break;
    left.delete(next.key);
    order.push(next);
  }
  return order;
}

/** The keys of the map whose lab it is: a lab of two stations belongs to the first of them. */
export function labOwners(order: readonly Task[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const entry of order) {
    const lab = labOf(entry);
    if (lab !== null && !owners.has(lab)) owners.set(lab, entry.key);
  }
  return owners;
}
