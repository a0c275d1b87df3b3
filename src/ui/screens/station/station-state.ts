import type {StationOutline} from '../../../course/course.js';
import {findStation} from '../../../course/outline.js';
import {type Mark, stationState} from '../../../course/progress/station-state.js';
import type {Offer} from '../../keys.js';
import {cursorKeys, movedCursor} from '../../state/moves.js';
import type {Route} from '../../state/route.js';
import {act, type Acts, forAll, leave, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';

const parts = ['lesson', 'story', 'quiz', 'lab', 'card'] as const;
export type Part = (typeof parts)[number];

export type StationScreen = {
  readonly at: 'station';
  readonly station: string;
  /** The part under the cursor; null: the first that is not done. */
  readonly part: Part | null;
};

/** The parts that the station has, in the order in which they are best done. */
export function partsOf(station: StationOutline): readonly Part[] {
  return parts.filter(
    (part) => (part !== 'story' && part !== 'lab') || station[part] !== null,
  );
}

/** The part under the cursor. */
export function partHere(
  screen: StationScreen,
  station: StationOutline,
  world: World,
): Part {
  if (screen.part !== null) return screen.part;
  const marks = marksOf(station, world);
  return partsOf(station).find((part) => isLeft(marks[part])) ?? 'lesson';
}

const isLeft = (mark: Mark | null): boolean => mark !== null && mark !== 'done';

/** How far the learner is with each part; null: that is not kept. */
export function marksOf(
  station: StationOutline,
  {progress}: World,
): Readonly<Record<Part, Mark | null>> {
  const {lesson, quiz, lab, card} = stationState(progress, station);
  return {lesson, story: null, quiz: quiz.mark, lab, card};
}

export function stationOffers(_screen: StationScreen, {t}: World): readonly Offer[] {
  return [
    {on: ['enter'], does: t.does.open},
    {on: ['up', 'down'], does: t.does.move},
    {on: ['pick'], does: t.does.pickPart, told: 'help'},
    {on: ['first', 'last'], does: t.does.firstLast, told: 'help'},
    {on: ['back'], does: t.does.map},
  ];
}

export function updateStation(screen: StationScreen, said: Said): Step<StationScreen> {
  return act(acts, screen, said);
}

const acts: Acts<StationScreen> = {
  ...forAll(cursorKeys, (screen, {intent, world}) => {
    const station = findStation(world.course, screen.station);
    if (station === null) return leave(screen);
    const own = partsOf(station);
    const at = own.indexOf(partHere(screen, station, world));
    return {screen: {...screen, part: own[movedCursor(at, intent, own.length)] ?? null}};
  }),
  enter: (screen, {world}) => {
    const station = findStation(world.course, screen.station);
    if (station === null) return leave(screen);
    const route = routeTo(station, partHere(screen, station, world));
    return {screen, effects: [{do: 'open', route}]};
  },
  back: leave,
};

function routeTo({id, story, lab}: StationOutline, part: Part): Route {
  if (part === 'story' && story !== null) return {at: 'story', station: id, story};
  if (part === 'lab' && lab !== null) return {at: 'lab', lab};
  if (part === 'quiz') return {at: 'quiz', station: id, questions: 'left'};
  return {at: part === 'card' ? 'card' : 'lesson', station: id};
}
