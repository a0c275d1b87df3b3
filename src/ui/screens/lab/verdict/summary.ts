import {reasonLines} from '../../../../presenting/run/diagnosis.js';
import {headlineSentence} from '../../../../presenting/run/headline.js';
import {adviceForAgain} from '../../../../presenting/run/next-run.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {copyNotes} from '../../../../presenting/run/own-copy.js';
import {whereLost} from '../../../../presenting/run/where-lost.js';
import {bold, lost, safe, type Style} from '../../../../text/style.js';
import {bodyHeight, proseWidth, type Size, type World} from '../../../state/world.js';
import {rowsOfText} from '../../../text/rows-of-text.js';
import type {LabScreen} from '../lab-screen.js';
import {xrayRows} from '../xray/xray-view.js';

type Said = {readonly text: string; readonly is: Style};

/** What a verdict says. */
export type Summary = {
  readonly headline: readonly Said[];
  /** Markdown, as what follows. */
  readonly why: readonly string[];
  /** No Markdown: what is in doubt may name files and words of a program. */
  readonly doubts: readonly string[];
  /** Of a fix that was run: why it helped or not, and what it does not guarantee. */
  readonly fix: readonly string[];
};

/** Broken, and meant to be: neither safe nor lost. */
export const cost: Style = {colour: 'store'};

export function summaryOf(screen: LabScreen, result: RunResult, t: World['t']): Summary {
  const doubtful = result.report.verdict === 'inconclusive';
  return {
    headline: headlineOf(result, t),
    why: doubtful ? [] : whyOf(result, t),
    doubts: doubtful
      ? [
          ...result.report.reasons,
          ...reasonLines(result.report),
          adviceForAgain(result) ?? '',
        ]
      : [],
    fix: doubtful ? [] : fixOf(screen, result, t),
  };
}

/** Of a cure that has its cost: what it kept comes first, and then the cost. */
function headlineOf(
  {report, outcome}: RunResult,
  {lab, verdict}: World['t'],
): readonly Said[] {
  if (outcome.cost === null)
    return [{text: headlineSentence(report), is: styleOf(report.verdict)}];
  const paid =
    outcome.cost === 'each-once'
      ? verdict.repeatsCost(report.counts.duplicated)
      : lab.serviceCost(report.serviceBackMs);
  return [
    {text: headlineSentence({...report, verdict: 'safe'}), is: safe},
    {text: paid, is: cost},
  ];
}

function styleOf(verdict: RunResult['report']['verdict']): Style {
  if (verdict === 'safe') return safe;
  return verdict === 'inconclusive' ? bold : lost;
}

function whyOf(result: RunResult, {verdict}: World['t']): readonly string[] {
  const {report, outcome} = result;
  const cause = outcome.cause === null ? [] : [outcome.cause];
  const twice = report.storedTwice === 0 ? [] : [verdict.storedTwice(report.storedTwice)];
  return [...whereLost(result), ...reasonLines(report), ...cause, ...twice];
}

function fixOf(
  {material}: LabScreen,
  {report, outcome}: RunResult,
  {lab}: World['t'],
): readonly string[] {
  const fix = material.definition.fixes.find(({id}) => id === report.fix);
  if (fix === undefined) return [];
  const good = outcome.cured || report.verdict === 'safe';
  // Where something else happened, there is nothing that it would have helped against.
  const other = fix.plan !== undefined;
  const label = good ? lab.whyItHelps : other ? lab.why : lab.whyNot;
  const remains = good || other ? [`**${lab.notGuaranteed}** ${fix.remains}`] : [];
  return [`**${label}** ${fix.why}`, ...remains];
}

/** Whether the picture of the disks fits between the words of a verdict. */
export function hasRoomForXray(
  {headline, why, doubts, fix}: Summary,
  {screen, result}: {readonly screen: LabScreen; readonly result: RunResult},
  size: Size,
): boolean {
  const picture = xrayRows(result, size);
  if (picture === null) return false;
  const width = proseWidth(size);
  const rows = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + rowsOfText(text, width), 0);
  const told = screen.predicted === null ? 0 : 1;
  const head = rows(headline.map(({text}) => text)) + told;
  const middle = rows([...why, ...doubts]);
  const premises = result.report.premises.filter(({met}) => !met).length + 1;
  // Between the blocks there is a blank row each.
  const blocks = [
    head,
    middle,
    ...fix.map((text) => rows([text])),
    rows(copyNotes(result).flatMap((note) => [note.text, ...note.rows])),
    picture,
    1 + premises,
  ];
  const used = blocks.filter((block) => block > 0);
  return used.reduce((sum, block) => sum + block + 1, -1) <= bodyHeight(size);
}
