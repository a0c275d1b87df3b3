import {paths} from '../../../course/course.js';
import {dateProblem, type DateProblem} from '../../../course/plan/plan-of.js';
import {
  chosenPath,
  minutesADay,
  minutesSetting,
  mostMinutes,
  pathSetting,
} from '../../../course/plan/settings.js';
import {dueItems} from '../../../course/memory/schedule.js';
import {reviewable} from '../../../course/outline.js';
import type {Offer} from '../../keys.js';
import {clamp, scrolledBy, scrollKeys} from '../../state/moves.js';
import {
  act,
  type Acts,
  forAll,
  leave,
  say,
  type Said,
  type Step,
} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {scrollOffers} from '../scroll-offers.js';
import {type PlanScreen, planPages} from './plan-screen.js';

const longestDate = 10;
const minutesStep = 10;

export function openPlan(): PlanScreen {
  return {at: 'plan', page: 'plan', typed: null, problem: null, offset: 0};
}

export function dueCount({progress, course}: Pick<World, 'progress' | 'course'>): number {
  return dueItems(progress.memory, reviewable(course)).length;
}

export function planOffers(screen: PlanScreen, world: World): readonly Offer[] {
  const {does, review} = world.t;
  if (screen.typed !== null)
    return [
      {on: ['enter'], does: screen.typed === '' ? does.noDate : does.setDate},
      {on: ['type'], does: does.typeDate, told: 'help'},
      {on: ['erase'], does: does.erase, told: 'help'},
      {on: ['back'], does: does.cancel},
    ];
  const due = dueCount(world);
  return [
    ...(due === 0 ? [] : [{on: ['enter'], does: review.keyDoes(due)} as const]),
    {on: ['left', 'right'], does: does.planPages},
    ...(screen.page === 'plan'
      ? [
          {on: ['date'], does: does.date} as const,
          ...(world.progress.interview === null
            ? []
            : [
                {on: ['less', 'more'], does: does.minutes} as const,
                {on: ['path'], does: does.path} as const,
              ]),
        ]
      : []),
    ...scrollOffers(world),
    {on: ['back'], does: does.map},
  ];
}

export function updatePlan(screen: PlanScreen, said: Said): Step<PlanScreen> {
  return act(screen.typed === null ? acts : dateActs, screen, said);
}

const toPage =
  (by: number) =>
  (screen: PlanScreen): Step<PlanScreen> => {
    const at = clamp(planPages.indexOf(screen.page) + by, planPages.length);
    return {screen: {...screen, page: planPages[at] ?? screen.page, offset: 0}};
  };

const moreMinutes =
  (by: number) =>
  (screen: PlanScreen, {world: {progress}}: Said): Step<PlanScreen> => {
    const value = Math.max(
      minutesStep,
      Math.min(mostMinutes, minutesADay(progress) + by),
    );
    return {screen, effects: [say({type: 'setting', key: minutesSetting, value})]};
  };

/** After the longest one: whichever fits. */
function nextPath(screen: PlanScreen, {world: {progress}}: Said): Step<PlanScreen> {
  const now = chosenPath(progress);
  const value = paths[now === null ? 0 : paths.indexOf(now) + 1] ?? null;
  return {screen, effects: [say({type: 'setting', key: pathSetting, value})]};
}

const acts: Acts<PlanScreen> = {
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const offset = scrolledBy(screen.offset, intent.command, world);
    return {screen: {...screen, offset}};
  }),
  left: toPage(-1),
  right: toPage(1),
  less: moreMinutes(-minutesStep),
  more: moreMinutes(minutesStep),
  path: nextPath,
  date: (screen, {world}) => ({
    screen: {
      ...screen,
      typed: world.progress.interview?.date ?? '',
      problem: null,
      offset: 0,
    },
  }),
  enter: (screen) => ({
    screen,
    effects: [{do: 'open', route: {at: 'review', items: 'due'}}],
  }),
  back: leave,
};

const dateActs: Acts<PlanScreen> = {
  type: (screen, {intent}) => {
    const typed = `${screen.typed ?? ''}${intent.key === 'space' ? '' : intent.key}`;
    return {screen: {...screen, typed: typed.slice(0, longestDate), problem: null}};
  },
  erase: (screen) => ({
    screen: {...screen, typed: (screen.typed ?? '').slice(0, -1), problem: null},
  }),
  enter: (screen, {world}) => {
    const {typed} = screen;
    if (typed === '') return dated(screen, null);
    const problem = problemOf(typed ?? '', world);
    return problem === null ? dated(screen, typed) : {screen: {...screen, problem}};
  },
  back: (screen) => ({screen: {...screen, typed: null, problem: null}}),
};

function problemOf(date: string, {progress}: World): DateProblem | null {
  return dateProblem(date, progress.memory.today);
}

function dated(screen: PlanScreen, date: string | null): Step<PlanScreen> {
  return {
    screen: {...screen, typed: null, problem: null},
    effects: [say({type: 'interview-date', date})],
  };
}
