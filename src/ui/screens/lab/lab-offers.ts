import {filesFor} from '../../../engine/plan/plan.js';
import {otherCode} from '../../../presenting/lab-material.js';
import type {Offer} from '../../keys.js';
import type {World} from '../../state/world.js';
import {pageOffers} from '../page-offers.js';
import {scrollOffers} from '../scroll-offers.js';
import {scrolledAway} from '../../text/scrolled.js';
import {hasFates} from './verdict/fates-view.js';
import {fixHere} from './fixes/fixes-state.js';
import {showsHints, wasRun} from './lab-moves.js';
import type {LabScreen, StageOf} from './lab-screen.js';
import {textPages} from './text-pages.js';
import {isSolved, isToRunAgain} from './verdict/verdict-state.js';
import {xrayOffers} from './xray/offers.js';

/** What works in the session now. */
export function labOffers(screen: LabScreen, world: World): readonly Offer[] {
  const {stage} = screen;
  switch (stage.step) {
    case 'brief':
      return briefOffers(screen, stage, world);
    case 'predict':
      return predictOffers(screen, world);
    case 'running':
      return stage.stopping ? [] : [{on: ['stop'], does: world.t.does.stop}];
    case 'failed':
      return [
        {on: ['enter'], does: world.t.does.tryAgain},
        ...scrollOffers(world),
        backOffer(world),
      ];
    case 'verdict':
      return verdictOffers(screen, stage, world);
    case 'fixes':
      return fixesOffers(screen, stage, world);
    case 'debrief':
      return debriefOffers(screen, stage, world);
    case 'interview':
      return interviewOffers(screen, world);
  }
}

/** Where the lab has its programs in several languages. */
function codeOffers({material}: LabScreen, {t}: World): readonly Offer[] {
  const code = otherCode(material);
  return code === null ? [] : [{on: ['code'], does: t.lab.inCode[code]}];
}

const backOffer = ({t}: World): Offer => ({on: ['back'], does: t.does.back});

function briefOffers(
  screen: LabScreen,
  stage: StageOf<'brief'>,
  world: World,
): readonly Offer[] {
  const {does} = world.t;
  const fixes: readonly Offer[] = [{on: ['fixes'], does: does.fixes}];
  return [
    ...pageOffers(textPages(screen, stage, world), {end: does.predict, does}),
    ...(wasRun(screen, world) ? fixes : []),
    ...codeOffers(screen, world),
    {on: ['back'], does: does.leaveLab},
  ];
}

function predictOffers(screen: LabScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  return [
    {on: ['enter'], does: does.bet},
    ...hintOffers(screen, world, false),
    {on: ['up', 'down'], does: does.move},
    {on: ['pick'], does: does.pick, told: 'help'},
    ...codeOffers(screen, world),
    {on: ['first', 'last'], does: does.firstLast, told: 'help'},
    backOffer(world),
  ];
}

function debriefOffers(
  screen: LabScreen,
  stage: StageOf<'debrief'>,
  world: World,
): readonly Offer[] {
  const {does} = world.t;
  return [
    ...pageOffers(textPages(screen, stage, world), {end: does.interview, does}),
    backOffer(world),
  ];
}

function interviewOffers(screen: LabScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  return [{on: ['enter'], does: does.doneLab}, ...scrollOffers(world), backOffer(world)];
}

/** The next hint while there is one; then the solution, when there is something to solve. */
function hintOffers(screen: LabScreen, {t}: World, solvable: boolean): readonly Offer[] {
  const {hints, stage, solution} = screen;
  const open = showsHints(stage);
  const left = hints < screen.material.definition.predict.hints.length;
  const hint: Offer = {
    on: ['hint'],
    does: open && hints > 0 ? t.does.nextHint : t.does.hint,
  };
  if (left || !open) return [hint];
  return solvable && !solution ? [{on: ['solution'], does: t.does.solution}] : [];
}

function verdictOffers(
  screen: LabScreen,
  stage: StageOf<'verdict'>,
  world: World,
): readonly Offer[] {
  const {does} = world.t;
  const scroll = scrollOffers(world);
  const panels = panelOffers(screen, world);
  if (stage.panel !== 'summary')
    return [
      ...(stage.panel === 'hints' ? hintOffers(screen, world, true) : []),
      ...(stage.panel === 'xray' ? xrayOffers(screen, stage, {scroll, world}) : scroll),
      ...panels,
      {on: ['enter'], does: does.verdict, told: 'help'},
      {on: ['back'], does: does.verdict},
    ];
  const solved = isSolved(screen);
  const fixes: readonly Offer[] = isToRunAgain(screen)
    ? [{on: ['fixes'], does: does.fixes}]
    : [{on: ['fixes'], does: does.fixes, told: 'help'}];
  return [
    {
      on: ['enter'],
      does: isToRunAgain(screen) ? does.runAgain : solved ? does.debrief : does.fixes,
    },
    ...panels,
    ...fixes,
    ...(solved ? [] : hintOffers(screen, world, true)),
    ...scroll,
    {on: ['edit'], does: does.edit, told: 'help'},
    {on: ['back'], does: does.leaveLab},
  ];
}

function panelOffers({result}: LabScreen, {t}: World): readonly Offer[] {
  const lost: readonly Offer[] = [{on: ['lost-list'], does: t.does.lostList}];
  const printed: readonly Offer[] = [{on: ['printed'], does: t.does.printed}];
  return [
    {on: ['xray'], does: t.does.xray},
    {on: ['timeline'], does: t.does.timeline},
    ...(result !== null && hasFates(result) ? lost : []),
    ...(result !== null && result.printed.lines.length > 0 ? printed : []),
  ];
}

function fixesOffers(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): readonly Offer[] {
  const {does} = world.t;
  const fix = fixHere(screen, stage);
  const mine = fix === 'mine';
  // A fix without files of its own, or of another one, has nothing to put into the copy.
  const hasFiles = filesFor(screen.material.definition, fix) !== null;
  const scrolls = scrolledAway({}, world).below > 0;
  return [
    {on: ['enter'], does: mine ? does.runMine : does.runFix},
    ...(stage.hinting && screen.hints > 0 ? hintOffers(screen, world, true) : []),
    ...(hasFiles ? [{on: ['apply'] as const, does: does.apply}] : []),
    {on: ['edit'], does: does.edit},
    ...codeOffers(screen, world),
    {on: ['up', 'down'], does: does.move},
    ...(stage.hinting ? [] : hintOffers(screen, world, true)),
    ...(scrolls
      ? [
          {
            on: ['page-up', 'page-down'] as const,
            does: does.scrollDiff,
            told: 'help' as const,
          },
        ]
      : []),
    {on: ['pick'], does: does.pick, told: 'help'},
    {on: ['first', 'last'], does: does.firstLast, told: 'help'},
    {on: ['back'], does: does.back},
  ];
}
