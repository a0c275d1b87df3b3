import type {Command} from '../../keys.js';
import {scrolledBy, scrollKeys} from '../../state/moves.js';
import {type Acts, forAll, leave, type Step} from '../../state/step.js';
import {bodyHeight} from '../../state/world.js';
import {beginning} from '../../text/pages.js';
import {at, openFixes} from './lab-moves.js';
import type {LabScreen, Panel, StageOf} from './lab-screen.js';
import {verdictLines} from './verdict-view.js';

const panelOf: Readonly<Partial<Record<Command, Panel>>> = {
  xray: 'xray',
  timeline: 'timeline',
  'lost-list': 'lost',
};

/** A run in which a fix (or the learner's own code) kept everything. */
export function isSolved({result}: LabScreen): boolean {
  if (result === null) return false;
  const {fix, verdict, asPromised} = result.report;
  return fix !== null && fix !== 'control' && verdict === 'safe' && asPromised;
}

export const verdictActs = (stage: StageOf<'verdict'>): Acts<LabScreen> => ({
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const {length} = verdictLines(screen, stage, world);
    const height = bodyHeight(world.size);
    const offset = scrolledBy(stage.offset, intent.command, {length, height});
    return at(screen, {...stage, offset});
  }),
  ...forAll(['xray', 'timeline', 'lost-list'], (screen, {intent}) => {
    const panel = panelOf[intent.command] ?? 'summary';
    return toPanel(screen, panel === stage.panel ? 'summary' : panel);
  }),
  fixes: (screen) => openFixes(screen),
  enter: (screen) => {
    if (stage.panel !== 'summary') return toPanel(screen, 'summary');
    if (isSolved(screen)) return at(screen, {step: 'debrief', place: beginning});
    return openFixes(screen);
  },
  back: (screen) =>
    stage.panel === 'summary' ? leave(screen) : toPanel(screen, 'summary'),
});

function toPanel(screen: LabScreen, panel: Panel): Step<LabScreen> {
  return at(screen, {step: 'verdict', panel, offset: 0});
}
