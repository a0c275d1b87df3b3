import {unfinished, type Wish} from '../../../course/interview/begin.js';
import {lengths} from '../../../course/interview/length.js';
import {levels} from '../../../course/interview/opening.js';
import {focusesOf} from '../../../presenting/interview/hold.js';
import type {Offer} from '../../keys.js';
import {clamp} from '../../state/moves.js';
import type {Route} from '../../state/route.js';
import {act, type Acts, forAll, leave, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';

/** What stands on the screen, from top to bottom. */
export type Row = 'go-on' | 'level' | 'focus' | 'minutes' | 'begin' | 'last';

export type PracticeScreen = {
  readonly at: 'practice';
  readonly wish: Wish;
  readonly cursor: number;
};

export function openPractice(
  world: Pick<World, 'course'>,
  {level = 'senior', focus = 'kafka', minutes = '10'}: Partial<Wish> = {},
): PracticeScreen {
  const known = focusesOf(world.course);
  const about = known.includes(focus) ? focus : (known[0] ?? focus);
  return {at: 'practice', wish: {level, focus: about, minutes}, cursor: 0};
}

export function rowsOf({progress}: Pick<World, 'progress'>): readonly Row[] {
  const {interviews} = progress;
  return [
    ...(unfinished(interviews) === null ? [] : (['go-on'] as const)),
    ...(['begin', 'level', 'focus', 'minutes'] as const),
    ...(interviews.length === 0 ? [] : (['last'] as const)),
  ];
}

export const rowAt = (screen: PracticeScreen, world: World): Row =>
  rowsOf(world)[screen.cursor] ?? 'begin';

const isSetting = (row: Row): row is keyof Wish =>
  row === 'level' || row === 'focus' || row === 'minutes';

export function practiceOffers(screen: PracticeScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  const row = rowAt(screen, world);
  const enter = {'go-on': does.goOn, last: does.toReport} as const;
  return [
    {on: ['enter'], does: row === 'go-on' || row === 'last' ? enter[row] : does.begin},
    ...(isSetting(row) ? [{on: ['left', 'right'], does: does.change} as const] : []),
    {on: ['up', 'down'], does: does.move},
    {on: ['back'], does: does.map},
  ];
}

export function updatePractice(screen: PracticeScreen, said: Said): Step<PracticeScreen> {
  return act(acts, screen, said);
}

const moved =
  (by: number) =>
  (screen: PracticeScreen, {world}: Said): Step<PracticeScreen> => ({
    screen: {...screen, cursor: clamp(screen.cursor + by, rowsOf(world).length)},
  });

const acts: Acts<PracticeScreen> = {
  up: moved(-1),
  down: moved(1),
  ...forAll(['left', 'right'], (screen, {intent, world}) => {
    const by = intent.command === 'left' ? -1 : 1;
    return {screen: {...screen, wish: turned(screen, by, world)}};
  }),
  enter: (screen, {world}) => {
    const route = routeOf(screen, world);
    return {screen: {...screen, cursor: 0}, effects: [{do: 'open', route}]};
  },
  back: leave,
};

/** The next value of the setting under the cursor; after the last comes the first. */
function turned(screen: PracticeScreen, by: number, world: World): Wish {
  const {wish} = screen;
  const next = <T>(all: readonly T[], value: T): T =>
    all.at((all.indexOf(value) + by) % all.length) ?? value;
  const row = rowAt(screen, world);
  if (row === 'level') return {...wish, level: next(levels, wish.level)};
  if (row === 'focus') return {...wish, focus: next(focusesOf(world.course), wish.focus)};
  return row === 'minutes' ? {...wish, minutes: next(lengths, wish.minutes)} : wish;
}

function routeOf(screen: PracticeScreen, world: World): Route {
  const {interviews} = world.progress;
  const row = rowAt(screen, world);
  const goesOn = row === 'go-on' || row === 'last';
  const open = row === 'go-on' ? unfinished(interviews) : (interviews.at(-1) ?? null);
  return goesOn && open !== null
    ? {at: 'interview', id: open.id}
    : {at: 'interview', wish: screen.wish};
}
