import type {Command} from '../../../keys.js';
import {nextAfterRun} from '../../../../presenting/run/next-run.js';
import {scrolledBy, scrollKeys} from '../../../state/moves.js';
import {type Acts, forAll, leave, type Step} from '../../../state/step.js';
import {beginning} from '../../../text/pages.js';
import {at, openFixes, startRun} from '../lab-moves.js';
import type {LabScreen, Panel, StageOf} from '../lab-screen.js';
import {frameAt, nextPage} from '../xray/pages.js';

const panelOf: Readonly<Partial<Record<Command, Panel>>> = {
  xray: 'xray',
  timeline: 'timeline',
  'lost-list': 'lost',
  printed: 'printed',
};

/** A run in which a fix (or the learner's own code) kept the orders, be it at a price. */
export function isSolved({result}: LabScreen): boolean {
  return result?.outcome.cured === true;
}

/** The last run proved nothing. */
export const isToRunAgain = ({result}: LabScreen): boolean =>
  result !== null && nextAfterRun(result) === 'again';

/** Where in the list of fixes the one stands that was run last; the first one after the run as shipped. */
function lastFix({material, result}: LabScreen): number {
  const fix = result?.report.fix ?? null;
  if (fix === null) return 0;
  const {fixes} = material.definition;
  const index = fixes.findIndex(({id}) => id === fix);
  return index < 0 ? fixes.length : index;
}

export const verdictActs = (stage: StageOf<'verdict'>): Acts<LabScreen> => ({
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const offset = scrolledBy(stage.offset, intent.command, world);
    return at(screen, {...stage, offset});
  }),
  ...frameActs(stage),
  ...forAll(['xray', 'timeline', 'lost-list', 'printed'], (screen, {intent}) => {
    const panel = panelOf[intent.command] ?? 'summary';
    return toPanel(screen, stage, panel === stage.panel ? 'summary' : panel);
  }),
  fixes: (screen) => openFixes(screen, lastFix(screen)),
  enter: (screen) => {
    if (stage.panel !== 'summary') return toPanel(screen, stage, 'summary');
    if (isSolved(screen)) return at(screen, {step: 'debrief', place: beginning});
    if (isToRunAgain(screen))
      return startRun(screen, screen.result?.report.fix ?? null, stage);
    return openFixes(screen, lastFix(screen));
  },
  back: (screen) =>
    stage.panel === 'summary' ? leave(screen) : toPanel(screen, stage, 'summary'),
});

function toPanel(
  screen: LabScreen,
  stage: StageOf<'verdict'>,
  panel: Panel,
): Step<LabScreen> {
  return at(screen, {...stage, panel, offset: 0});
}

const steps: Readonly<Partial<Record<Command, number>>> = {
  earlier: -1,
  later: 1,
  first: -Infinity,
  last: Infinity,
};

/** On the X-ray the arrows go through time; elsewhere first and last scroll. */
function frameActs(stage: StageOf<'verdict'>): Acts<LabScreen> {
  if (stage.panel !== 'xray') return {};
  const topic: Acts<LabScreen>['topic'] = (screen) =>
    screen.result === null
      ? {screen}
      : at(screen, {...stage, ...nextPage(screen.result, stage), offset: 0});
  const moves = forAll<LabScreen>(
    ['earlier', 'later', 'first', 'last'],
    (screen, {intent}) => {
      if (screen.result === null) return {screen};
      const to = frameAt(screen.result, stage) + (steps[intent.command] ?? 0);
      return at(screen, {...stage, frame: frameAt(screen.result, {...stage, frame: to})});
    },
  );
  return {...moves, topic};
}
