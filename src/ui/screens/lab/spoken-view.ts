import {inlineLine} from '../../../text/markdown/inline.js';
import {rightChoice} from '../../../engine/verdict/prediction.js';
import type {RunResult} from '../../../presenting/run/result.js';
import {bodyHeight, proseWidth, type World} from '../../state/world.js';
import {line, type Line, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, lost, safe, signs} from '../../../text/style.js';
import type {LabScreen, StageOf} from './lab-screen.js';

/** The bet, before anything runs. */
export function predictLines(
  screen: LabScreen,
  stage: StageOf<'predict'>,
  world: World,
): readonly Line[] {
  const {predict} = screen.material.definition;
  const width = proseWidth(world.size);
  const choices = predict.choices.flatMap(({text}, index) => {
    const here = index === stage.cursor;
    const lead: Line = [
      span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
      span(here ? '(•) ' : '( ) ', dim),
    ];
    return wrap([...lead, ...inlineLine(text, here ? bold : {})], width, 6);
  });
  const below = (help: readonly Line[]): readonly Line[] =>
    stacked(wrap(inlineLine(predict.question, bold), width), choices, help);
  if (screen.hints === 0) return below(wrapText(world.t.lab.betFirst, width, dim));
  const lines = below(helpLines(screen, world));
  // Nothing scrolls here: on a small screen the newest hint is worth more than the others.
  return lines.length <= bodyHeight(world.size)
    ? lines
    : below(helpLines(screen, world, screen.hints - 1));
}

/** Hints so far, from the `first` on; the solution in their place when it was asked for. */
export function helpLines(
  {material, hints, solution}: LabScreen,
  {t, size}: World,
  first = 0,
): readonly Line[] {
  const width = proseWidth(size);
  const {predict, fixes} = material.definition;
  const told = predict.hints
    .slice(first, hints)
    .flatMap((hint, index) =>
      wrap(
        [span(`${t.lab.hint(first + index + 1)} `, dim), ...inlineLine(hint)],
        width,
        2,
      ),
    );
  const right = fixes
    .filter((fix) => fix.right)
    .flatMap(({title, why}) =>
      wrap(
        [span(`${signs.done} `, safe), span(`${title}: `, bold), ...inlineLine(why)],
        width,
        2,
      ),
    );
  return solution ? [line(t.lab.solution, dim), ...right] : told;
}

/** What the learner had bet, beside what happened. */
export function predictionLines(
  {material, predicted}: LabScreen,
  {report}: RunResult,
  {t, size}: World,
): readonly Line[] {
  if (report.fix !== null || predicted === null || report.verdict === 'inconclusive')
    return [];
  const {predict} = material.definition;
  const bet = predict.choices.find(({id}) => id === predicted);
  if (bet === undefined) return [];
  const was = rightChoice(predict, report);
  const right = was === bet;
  return wrap(
    [
      span(t.lab.youSaid, dim),
      span(` ${bet.text} `),
      right
        ? span(`${signs.done} ${t.lab.betRight}`, safe)
        : span(`${signs.wrong} ${t.lab.betWrong(was?.text ?? '')}`, lost),
    ],
    proseWidth(size),
  );
}

/** What to say in the interview: one spoken paragraph each. */
export function interviewLines({material}: LabScreen, {t, size}: World): readonly Line[] {
  const width = proseWidth(size);
  const {interview} = material.definition;
  return stacked(
    wrapText(t.lab.sayIt, width, dim),
    ...interview.map((text) => wrap([span('“'), ...inlineLine(text), span('”')], width)),
  );
}

/** Why nothing ran, and what the learner can do. */
export function failedLines(
  {advice}: StageOf<'failed'>,
  {t, size}: World,
): readonly Line[] {
  const width = proseWidth(size);
  return stacked(
    wrapText(t.lab.didNotRun, width, lost),
    wrapText(advice.message, width),
    advice.hint === ''
      ? []
      : wrap([span(`${t.lab.remedy} `, bold), span(advice.hint)], width),
    wrapText(t.lab.restGoesOn, width, dim),
  );
}
