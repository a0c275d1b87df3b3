import {cursorKeys, movedCursor, scrolledBy} from '../../../state/moves.js';
import {type Acts, forAll} from '../../../state/step.js';
import {beginning} from '../../../text/pages.js';
import {copyOf} from '../../../../presenting/lab-material.js';
import {at, inOtherCode, openFixes, requestOf, startRun} from '../lab-moves.js';
import type {LabScreen, StageOf} from '../lab-screen.js';

/** Id of the fix under the cursor; below the lab's own fixes stands the learner's copy. */
export function fixHere({material}: LabScreen, {cursor}: StageOf<'fixes'>): string {
  return material.definition.fixes[cursor]?.id ?? 'mine';
}

export const fixesActs = (stage: StageOf<'fixes'>): Acts<LabScreen> => ({
  ...forAll(cursorKeys, (screen, {intent}) => {
    const length = screen.material.definition.fixes.length + 1;
    const cursor = movedCursor(stage.cursor, intent, length);
    return cursor === stage.cursor ? {screen} : openFixes(screen, cursor);
  }),
  ...forAll(['page-up', 'page-down'], (screen, {intent, world}) => {
    const offset = scrolledBy(stage.offset, intent.command, world);
    return at(screen, {...stage, offset});
  }),
  enter: (screen) => startRun(screen, fixHere(screen, stage), stage),
  apply: (screen) => {
    const fix = fixHere(screen, stage);
    const request = requestOf(screen, fix);
    return {screen, effects: fix === 'mine' ? [] : [{do: 'apply', request}]};
  },
  edit: (screen) => ({
    screen,
    effects: [{do: 'edit', file: stage.diff?.change.opens ?? copyOf(screen.material)}],
  }),
  code: inOtherCode,
  back: (screen) =>
    at(
      screen,
      screen.result === null
        ? {step: 'brief', place: beginning}
        : {step: 'verdict', panel: 'summary', offset: 0},
    ),
});
