import {
  cursorKeys,
  movedCursor,
  pageKeys,
  pagesTurned,
  scrolledBy,
  scrollKeys,
} from '../../state/moves.js';
import {
  act,
  type Acts,
  type Effect,
  forAll,
  leave,
  say,
  type Said,
  type Step,
} from '../../state/step.js';
import {copyOf, type LabMaterial} from '../../../presenting/lab-material.js';
import type {World} from '../../state/world.js';
import {beginning, isLastPage, turned} from '../../text/pages.js';
import {fixesActs} from './fixes/fixes-state.js';
import {at, inOtherCode, openFixes, showsHints, startRun} from './lab-moves.js';
import type {LabScreen, LabStage, StageOf} from './lab-screen.js';
import {textPages} from './text-pages.js';
import {verdictActs} from './verdict/verdict-state.js';

export function openLab(material: LabMaterial): LabScreen {
  return {
    at: 'lab',
    material,
    stage: {step: 'brief', place: beginning},
    predicted: null,
    result: null,
    tried: new Map(),
    hints: 0,
    solution: false,
  };
}

/** What a key does in the session. */
export function updateLab(screen: LabScreen, said: Said): Step<LabScreen> {
  const {stage} = screen;
  switch (stage.step) {
    case 'brief':
      return act(briefActs, screen, said);
    case 'predict':
      return act(predictActs(stage), screen, said);
    case 'running':
      return act(runningActs(stage), screen, said);
    case 'failed':
      return act(failedActs(stage), screen, said);
    case 'verdict':
      return act({...helpActs, ...verdictActs(stage)}, screen, said);
    case 'fixes':
      return act({...helpActs, ...fixesActs(stage)}, screen, said);
    case 'debrief':
      return act(debriefActs, screen, said);
    case 'interview':
      return act(interviewActs(stage), screen, said);
  }
}

const helpActs: Acts<LabScreen> = {
  hint: (screen) => helped(screen, 'hint'),
  solution: (screen) => helped(screen, 'solution'),
  edit: (screen) => ({screen, effects: [{do: 'edit', file: copyOf(screen.material)}]}),
};

/** Hints come one after the other, and the solution only when it is asked for. */
function helped(screen: LabScreen, wanted: 'hint' | 'solution'): Step<LabScreen> {
  const {definition} = screen.material;
  const lab = definition.id;
  const shown = {...screen, stage: withHints(screen.stage)};
  if (wanted === 'solution')
    return {
      screen: {...shown, solution: true},
      effects: screen.solution ? [] : [say({type: 'solution-shown', lab})],
    };
  // Hints that were hidden come back first; the next one is another key.
  const more = screen.hints === 0 || showsHints(screen.stage) ? 1 : 0;
  const hints = Math.min(definition.predict.hints.length, screen.hints + more);
  const effects: readonly Effect[] =
    hints === screen.hints ? [] : [say({type: 'hint-taken', lab, level: hints})];
  return {screen: {...shown, hints}, effects};
}

function withHints(stage: LabStage): LabStage {
  if (stage.step === 'fixes') return {...stage, hinting: true};
  return stage.step === 'verdict' ? {...stage, panel: 'hints', offset: 0} : stage;
}

function turnText(screen: LabScreen, {intent, world}: Said): Step<LabScreen> {
  const {stage} = screen;
  if (stage.step !== 'brief' && stage.step !== 'debrief') return {screen};
  const place = turned(textPages(screen, stage, world), pagesTurned(intent.command));
  return at(screen, {...stage, place});
}

function isAtEnd(screen: LabScreen, world: World): boolean {
  const {stage} = screen;
  return (
    (stage.step === 'brief' || stage.step === 'debrief') &&
    isLastPage(textPages(screen, stage, world))
  );
}

const briefActs: Acts<LabScreen> = {
  ...forAll(pageKeys, turnText),
  enter: (screen, said) =>
    isAtEnd(screen, said.world)
      ? at(screen, {step: 'predict', cursor: 0})
      : turnText(screen, said),
  fixes: (screen) => openFixes(screen),
  code: inOtherCode,
  back: leave,
};

const predictActs = (stage: StageOf<'predict'>): Acts<LabScreen> => ({
  ...helpActs,
  ...forAll(cursorKeys, (screen, {intent}) => {
    const {length} = screen.material.definition.predict.choices;
    return at(screen, {...stage, cursor: movedCursor(stage.cursor, intent, length)});
  }),
  enter: (screen) => {
    const {id: lab, predict} = screen.material.definition;
    const choice = predict.choices[stage.cursor]?.id;
    if (choice === undefined) return {screen};
    const run = startRun({...screen, predicted: choice}, null, stage);
    return {
      ...run,
      effects: [say({type: 'predicted', lab, choice}), ...(run.effects ?? [])],
    };
  },
  code: inOtherCode,
  back: (screen) => at(screen, {step: 'brief', place: beginning}),
});

const runningActs = (stage: StageOf<'running'>): Acts<LabScreen> => ({
  stop: (screen) => ({
    ...at(screen, {...stage, stopping: true}),
    effects: stage.stopping ? [] : [{do: 'stop-run'}],
  }),
});

const scrollActs = (stage: StageOf<'failed'> | StageOf<'interview'>): Acts<LabScreen> =>
  forAll(scrollKeys, (screen, {intent, world}) => {
    const offset = scrolledBy(stage.offset, intent.command, world);
    return at(screen, {...stage, offset});
  });

const failedActs = (stage: StageOf<'failed'>): Acts<LabScreen> => ({
  ...scrollActs(stage),
  enter: (screen) => startRun(screen, stage.fix, stage.from),
  back: (screen) => at(screen, stage.from),
});

const debriefActs: Acts<LabScreen> = {
  ...forAll(pageKeys, turnText),
  enter: (screen, said) =>
    isAtEnd(screen, said.world)
      ? at(screen, {step: 'interview', offset: 0})
      : turnText(screen, said),
  back: (screen) => at(screen, {step: 'verdict', panel: 'summary', offset: 0}),
};

const interviewActs = (stage: StageOf<'interview'>): Acts<LabScreen> => ({
  ...scrollActs(stage),
  enter: leave,
  back: (screen) => at(screen, {step: 'debrief', place: beginning}),
});
