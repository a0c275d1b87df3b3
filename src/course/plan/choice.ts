/** What of the course a plan has room for. */
import type {Path, PathExtras} from '../course.js';
import {paths} from '../course.js';
import type {MapEntry, Task} from '../map.js';
import type {Progress} from '../progress/progress.js';
import {extrasLeft} from './extras.js';
import {fits, minutesOf, type Rooms} from './packing.js';
import {basesOf, inPathOrder, labOf, labOwners, pathRank} from './path-order.js';
import {type Part, type Unit, unitsOf} from './units.js';

/** The whole course as there is still to learn of it, in its order. */
export type Left = {
  readonly order: readonly Task[];
  /** By the key of the map. */
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  readonly extras: Readonly<Record<Path, readonly Unit[]>>;
  /** The labs that each path must show. */
  readonly labs: PathExtras['labs'];
};

export function whatIsLeft(
  progress: Progress,
  entries: readonly MapEntry[],
  {extras, days}: {readonly extras: PathExtras; readonly days: number},
): Left {
  const order = inPathOrder(entries);
  const owners = labOwners(order);
  const unitsOfEntry = (entry: Task): readonly Unit[] => {
    const lab = labOf(entry);
    return unitsOf(progress, entry, lab === null || owners.get(lab) === entry.key);
  };
  const of = (path: Path) => extrasLeft(progress, extras, {path, days});
  return {
    order,
    units: new Map(order.map((entry) => [entry.key, unitsOfEntry(entry)])),
    extras: {evening: of('evening'), week: of('week'), month: of('month')},
    labs: extras.labs,
  };
}

/** Units that go in together or not at all. */
type Group = {
  readonly units: readonly Unit[];
  /** Keys of what must be known before. */
  readonly needs: readonly string[];
  /** Key of what is known then. */
  readonly gives: string | null;
};

/** A station in short: what is true, and what to say when one is asked. */
const short: readonly Part[] = ['lesson', 'card'];

const partsOf = ({units}: Left, {key}: Task, which: readonly Part[]): readonly Unit[] =>
  (units.get(key) ?? []).filter(
    (unit) => unit.do === 'learn' && which.includes(unit.part),
  );

/** Stations in short, those before others that they build on. */
function inShort(left: Left, entries: readonly Task[]): readonly Group[] {
  return entries
    .filter(({kind}) => kind === 'station')
    .map((entry) => ({
      units: partsOf(left, entry, short),
      needs: basesOf(entry),
      gives: entry.key,
    }));
}

function inDepth(
  left: Left,
  entries: readonly Task[],
  part: 'quiz' | 'lab',
): readonly Group[] {
  return entries.map((entry) => ({
    units: partsOf(left, entry, [part]),
    needs: entry.kind === 'station' ? [entry.key] : [],
    gives: null,
  }));
}

const entriesOn = ({order}: Left, path: Path): readonly Task[] =>
  order.filter((entry) => pathRank(entry) <= paths.indexOf(path));

const inGroups = (units: readonly Unit[]): readonly Group[] =>
  units.map((unit) => ({units: [unit], needs: [], gives: null}));

/** The stations and labs that must show on a path what shorter ones do not; of the month, all. */
const labEntries = (left: Left, path: Path): readonly Task[] =>
  entriesOn(left, path).filter(
    (entry) => path === 'month' || left.labs[path].includes(labOf(entry) ?? ''),
  );

/**
 * What makes a path: its stations in short, the labs that must be seen, and its interviews. A first lab and an interview
 * come as soon as the stations with such labs are known: who has seen none of it lost only recites.
 */
function essence(left: Left, path: Path): readonly Group[] {
  const [first, ...others] = inGroups(
    left.extras[path].filter((unit) => unit.do === 'interview'),
  );
  const [evening = [], ...longer] = paths
    .slice(0, paths.indexOf(path) + 1)
    .map((one) => ownOf(left, one, first));
  return [...evening, ...others, ...longer.flat()];
}

function ownOf(left: Left, path: Path, interview: Group | undefined): readonly Group[] {
  const own = entriesOn(left, path).filter((entry) => paths[pathRank(entry)] === path);
  const shows = labEntries(left, path);
  const known = 1 + own.findLastIndex((entry) => shows.includes(entry));
  const [firstLab, ...labs] = inDepth(left, shows, 'lab').filter(
    ({units}) => units.length > 0,
  );
  return [
    ...inShort(left, own.slice(0, known)),
    ...[firstLab, interview].filter((group) => group !== undefined),
    ...inShort(left, own.slice(known)),
    ...labs,
  ];
}

/** Ids of the labs that a path must show, and for which there was no room. */
export function unseenLabs(
  left: Left,
  units: ReadonlySet<Unit>,
  path: Path,
): readonly string[] {
  const shows = paths
    .slice(0, paths.indexOf(path) + 1)
    .flatMap((one) => labEntries(left, one));
  const unseen = shows.filter((entry) =>
    partsOf(left, entry, ['lab']).some((unit) => !units.has(unit)),
  );
  return [...new Set(unseen.flatMap((entry) => labOf(entry) ?? []))];
}

/** The longest path that there is time for; else the shortest. */
export function longestPath(left: Left, rooms: Rooms): Path {
  return paths.findLast((path) => fits(inShortest(left, path), rooms)) ?? 'evening';
}

/** All that makes a path, in the order in which it is done: without quizzes, and whatever else may be left out. */
export const inShortest = (left: Left, path: Path): readonly Unit[] =>
  arranged(left, new Set(essence(left, path).flatMap(({units}) => units)));

/** What goes in first, first. Off the path is only what the learner has not decided against. */
function wanted(left: Left, path: Path, beyond: boolean): readonly Group[] {
  const on = entriesOn(left, path);
  const off = beyond ? left.order.filter((entry) => !on.includes(entry)) : [];
  return [
    ...essence(left, path),
    ...inGroups(left.extras[path].filter((unit) => unit.do !== 'interview')),
    ...inShort(
      left,
      off.filter(({core}) => core),
    ),
    ...inDepth(left, on, 'lab'),
    ...inDepth(left, on, 'quiz'),
    ...inShort(left, off),
    ...inDepth(left, off, 'lab'),
    ...inDepth(left, off, 'quiz'),
  ];
}

type Wish = {
  readonly path: Path;
  /** Whether there may be more than the path, where there is time. */
  readonly beyond: boolean;
};

/** As much as there is room for, the most important first, and nothing without what it builds on. */
export function chosen(
  left: Left,
  {path, beyond}: Wish,
  rooms: Rooms,
): ReadonlySet<Unit> {
  const all = everything(left, {path, beyond});
  if (fits(arranged(left, all), rooms)) return all;
  const known = new Set(
    left.order.filter((entry) => isRead(left, entry)).map(({key}) => key),
  );
  let units: ReadonlySet<Unit> = new Set();
  for (const group of wanted(left, path, beyond)) {
    if (!group.needs.every((key) => known.has(key) || !left.units.has(key))) continue;
    const more = new Set([...units, ...group.units]);
    if (more.size > units.size && !fits(arranged(left, more), rooms)) continue;
    units = more;
    if (group.gives !== null) known.add(group.gives);
  }
  return units;
}

const isRead = (left: Left, entry: Task): boolean =>
  partsOf(left, entry, ['lesson']).length === 0;

/** All that could be chosen. */
export function everything(left: Left, {path, beyond}: Wish): ReadonlySet<Unit> {
  return new Set(wanted(left, path, beyond).flatMap(({units}) => units));
}

/**
 * In the order in which they are done: entry by entry, one's own code and the incident behind them,
 * and interviews evenly between, the last one at the end.
 */
export function arranged(left: Left, units: ReadonlySet<Unit>): readonly Unit[] {
  const has = (all: readonly Unit[]) => all.filter((unit) => units.has(unit));
  const extras = has(Object.values(left.extras).flat());
  const interviews = extras.filter((unit) => unit.do === 'interview');
  const blocks = [
    ...left.order.map(({key}) => has(left.units.get(key) ?? [])),
    ...extras.filter((unit) => unit.do !== 'interview').map((unit) => [unit]),
  ];
  const whole = minutesOf(blocks.flat());
  const placed: Unit[] = [];
  let minutes = 0;
  let held = 0;
  for (const block of blocks) {
    placed.push(...block);
    minutes += minutesOf(block);
    const due = Math.floor((minutes / whole) * interviews.length);
    for (; held < Math.min(due, interviews.length - 1); held += 1)
      placed.push(...interviews.slice(held, held + 1));
  }
  return [...placed, ...interviews.slice(held)];
}
