import type {PriceReport} from '../../../systems/kafka/evidence/price/price-report.js';
import type {Offer} from '../../keys.js';
import type {Advice} from '../../../errors.js';
import {scrolledBy, scrollKeys} from '../../state/moves.js';
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
import {priceFact} from '../../../presenting/price-fact.js';
import type {PriceNews, PriceScreen} from './price-screen.js';

export function openPrice(problem: Advice | null): PriceScreen {
  return {at: 'price', problem, stage: {step: 'intro'}, offset: 0};
}

export function priceOffers(screen: PriceScreen, world: World): readonly Offer[] {
  const {stage, problem} = screen;
  const {does} = world.t;
  if (stage.step === 'running')
    return stage.stopping ? [] : [{on: ['stop'], does: does.stop}];
  const measure: Offer =
    stage.step === 'measured'
      ? {on: ['again'], does: does.measureAgain}
      : {on: ['enter'], does: does.measure};
  return [
    ...(problem === null ? [measure] : []),
    ...scrollOffers(world),
    {on: ['back'], does: does.back},
  ];
}

export function updatePrice(screen: PriceScreen, said: Said): Step<PriceScreen> {
  return act(acts, screen, said);
}

const acts: Acts<PriceScreen> = {
  ...forAll(['enter', 'again'], (screen) => ({
    screen: {
      ...screen,
      offset: 0,
      stage: {step: 'running', soFar: null, preparing: null, stopping: false},
    },
    effects: [{do: 'measure'}],
  })),
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const offset = scrolledBy(screen.offset, intent.command, world);
    return {screen: {...screen, offset}};
  }),
  stop: (screen) =>
    screen.stage.step === 'running'
      ? {
          screen: {...screen, stage: {...screen.stage, stopping: true}},
          effects: [{do: 'stop-run'}],
        }
      : {screen},
  back: leave,
};

/** What news from outside makes of the screen. */
export function priceNews(screen: PriceScreen, news: PriceNews): Step<PriceScreen> {
  const {stage} = screen;
  if (stage.step !== 'running') return {screen};
  switch (news.is) {
    case 'preparing':
      return {screen: {...screen, stage: {...stage, preparing: news.progress}}};
    case 'so-far':
      return {screen: {...screen, stage: {...stage, soFar: news.soFar}}};
    case 'measured':
      return measured(screen, news.report);
    case 'failed':
      return {screen: {...screen, stage: {step: 'failed', advice: news.advice}}};
    case 'stopped':
      return {screen: {...screen, stage: {step: 'intro'}}};
  }
}

function measured(screen: PriceScreen, report: PriceReport): Step<PriceScreen> {
  const fact = priceFact(report);
  return {
    screen: {...screen, stage: {step: 'measured', report}},
    effects: fact === null ? [] : [say(fact)],
  };
}
