import {
  entriesOf,
  labKey,
  type MapEntry,
  stationKey,
  tasksOf,
} from '../../../course/map.js';
import {type NextStep, nextStep} from '../../../course/progress/next-step.js';
import {exitCodes} from '../../../errors.js';
import type {Offer} from '../../keys.js';
import type {Route} from '../../state/route.js';
import {act, type Acts, forAll, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {dueCount} from '../plan/plan-state.js';
import {movedInStage, movedToStage, placeOf} from './stage-map.js';

export type HomeScreen = {
  readonly at: 'home';
  /** Key of the entry under the cursor; null: the first one. */
  readonly selected: string | null;
};

export function openHome(progress: World['progress'], map: World['map']): HomeScreen {
  return {at: 'home', selected: keyOf(nextStep(progress, tasksOf(map)))};
}

/** The entry where the next step is done, or null. */
function keyOf(next: NextStep): string | null {
  if (next.do === 'interview') return null;
  if (next.station !== null) return stationKey(next.station);
  return next.do === 'lab' ? labKey(next.lab) : null;
}

/** The entry under the cursor, or null when there is none. */
export function selectedEntry({selected}: HomeScreen, {map}: World): MapEntry | null {
  const place = placeOf(map, selected);
  return place === null ? null : (map[place.column]?.entries[place.row] ?? null);
}

export function homeOffers(_: HomeScreen, world: World): readonly Offer[] {
  const {t, map} = world;
  const {does} = t;
  const due = dueCount(world);
  if (entriesOf(map).length === 0) return [{on: ['quit'], does: does.quit}];
  return [
    {on: ['enter'], does: does.open},
    {on: ['go-next'], does: does.next},
    {on: ['review'], does: due === 0 ? t.review.title : t.review.keyDoes(due)},
    {on: ['up', 'down', 'left', 'right'], does: does.move},
    {on: ['plan'], does: does.plan},
    {on: ['interview'], does: does.mockInterview},
    {on: ['search'], does: does.search},
    {on: ['first', 'last'], does: does.firstLast, told: 'help'},
    {on: ['quit'], does: does.quit},
  ];
}

export function updateHome(screen: HomeScreen, said: Said): Step<HomeScreen> {
  return act(mapActs, screen, said);
}

const goTo = (screen: HomeScreen, selected: string | null): Step<HomeScreen> => ({
  screen: {...screen, selected},
});

const rows = {up: -1, down: 1, first: -Infinity, last: Infinity} as const;

const mapActs: Acts<HomeScreen> = {
  ...forAll(['up', 'down', 'first', 'last'], (screen, {intent, world}) => {
    const by = rows[intent.command as keyof typeof rows];
    return goTo(screen, movedInStage(world.map, screen.selected, by));
  }),
  left: (screen, {world}) => goTo(screen, movedToStage(world.map, screen.selected, -1)),
  right: (screen, {world}) => goTo(screen, movedToStage(world.map, screen.selected, 1)),
  enter: openSelected,
  'go-next': (screen, {world}) => ({
    screen,
    effects: routesTo(world).map((route) => ({do: 'open', route})),
  }),
  review: (screen, {world}) => ({
    screen,
    effects: [
      {
        do: 'open',
        // Where nothing is due, the plan says so, and when the next is.
        route: dueCount(world) === 0 ? {at: 'plan'} : {at: 'review', items: 'due'},
      },
    ],
  }),
  interview: (screen) => ({
    screen,
    effects: [{do: 'open', route: {at: 'practice'}}],
  }),
  plan: (screen) => ({screen, effects: [{do: 'open', route: {at: 'plan'}}]}),
  search: (screen) => ({screen, effects: [{do: 'open', route: {at: 'search'}}]}),
  quit: (screen) => ({screen, effects: [{do: 'quit', code: exitCodes.good}]}),
};

function openSelected(screen: HomeScreen, {world}: Said): Step<HomeScreen> {
  const entry = selectedEntry(screen, world);
  if (entry === null) return {screen};
  return {
    screen: {...screen, selected: entry.key},
    effects: [{do: 'open', route: routeTo(entry)}],
  };
}

function routeTo({kind, id}: MapEntry): Route {
  switch (kind) {
    case 'station':
      return {at: kind, station: id};
    case 'lab':
      return {at: kind, lab: id};
    case 'price':
      return {at: kind};
  }
}

function routesTo({progress, map}: World): readonly Route[] {
  const route = routeOf(nextStep(progress, tasksOf(map)));
  return route === null ? [] : [route];
}

/** Where the next step is done; null: nowhere in the app. */
function routeOf(next: NextStep): Route | null {
  switch (next.do) {
    case 'lesson':
    case 'card':
      return {at: next.do, station: next.station};
    case 'quiz':
      return {at: 'quiz', station: next.station, questions: 'left'};
    case 'lab':
      return {at: 'lab', lab: next.lab};
    case 'review':
      return {at: 'review', items: 'due'};
    case 'interview':
      return null;
  }
}
