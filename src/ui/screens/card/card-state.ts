import type {Source, Station} from '../../../course/course.js';
import type {Offer} from '../../keys.js';
import {
  clamp,
  cursorKeys,
  movedCursor,
  scrolledBy,
  scrollKeys,
} from '../../state/moves.js';
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
import type {CardScreen, CardStep} from './card-screen.js';

export function openCard(
  station: Station,
  sources: ReadonlyMap<string, Source>,
): CardScreen {
  return {
    at: 'card',
    station,
    sources: station.card.sources.flatMap((id) => sources.get(id) ?? []),
    step: {show: 'question'},
    ticks: [],
    cursor: 0,
    offset: 0,
  };
}

/** All steps of a card, in order. */
export function cardSteps({station: {card}}: CardScreen): readonly CardStep[] {
  return [
    {show: 'question'},
    {show: 'short'},
    {show: 'long'},
    ...card.followUps.flatMap((_, index): readonly CardStep[] => [
      {show: 'follow-up', index, answered: false},
      {show: 'follow-up', index, answered: true},
    ]),
    {show: 'rubric'},
    {show: 'saved'},
  ];
}

/** Which of the steps is shown. */
export function stepIndex(screen: CardScreen): number {
  const shown = JSON.stringify(screen.step);
  return cardSteps(screen).findIndex((step) => JSON.stringify(step) === shown);
}

export function cardOffers(screen: CardScreen, world: World): readonly Offer[] {
  const {does, card} = world.t;
  const {show} = screen.step;
  const back: Offer = {on: ['back'], does: does.back};
  const before: Offer = {on: ['left'], does: does.stepBack, told: 'help'};
  const scroll = scrollOffers(world);
  if (show === 'saved') return [{on: ['enter'], does: does.done}, ...scroll, back];
  if (show === 'rubric')
    return [
      {on: ['toggle'], does: does.tick},
      {on: ['enter'], does: does.save},
      {on: ['up', 'down'], does: does.move},
      {on: ['pick'], does: does.tick, told: 'help'},
      before,
      back,
    ];
  return [{on: ['enter'], does: card.does(screen.step)}, ...scroll, before, back];
}

export function updateCard(screen: CardScreen, said: Said): Step<CardScreen> {
  return act(screen.step.show === 'rubric' ? rubricActs : acts, screen, said);
}

const acts: Acts<CardScreen> = {
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const offset = scrolledBy(screen.offset, intent.command, world);
    return {screen: {...screen, offset}};
  }),
  enter: (screen) =>
    screen.step.show === 'saved' ? leave(screen) : {screen: turned(screen, 1)},
  left: (screen) => ({screen: turned(screen, -1)}),
  back: leave,
};

const rubricActs: Acts<CardScreen> = {
  ...acts,
  ...forAll(cursorKeys, (screen, {intent}) => {
    const cursor = movedCursor(screen.cursor, intent, screen.station.card.rubric.length);
    const moved = {...screen, cursor};
    return {screen: intent.command === 'pick' ? ticked(moved) : moved};
  }),
  toggle: (screen) => ({screen: ticked(screen)}),
  enter: (screen) => {
    const {station, ticks} = screen;
    const fact = {
      type: 'card-rated',
      station: station.id,
      ticks: ticks.length,
      of: station.card.rubric.length,
    } as const;
    return {screen: turned(screen, 1), effects: [say(fact)]};
  },
};

function turned(screen: CardScreen, by: number): CardScreen {
  const steps = cardSteps(screen);
  const step = steps[clamp(stepIndex(screen) + by, steps.length)] ?? screen.step;
  return {...screen, step, offset: 0};
}

function ticked(screen: CardScreen): CardScreen {
  const id = screen.station.card.rubric[screen.cursor]?.id;
  if (id === undefined) return screen;
  const without = screen.ticks.filter((tick) => tick !== id);
  return {
    ...screen,
    ticks: without.length < screen.ticks.length ? without : [...screen.ticks, id],
  };
}
