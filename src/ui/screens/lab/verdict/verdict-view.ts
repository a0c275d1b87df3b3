import type {PropertyName} from '../../../../engine/plan/define.js';
import {adviceForAgain} from '../../../../presenting/run/next-run.js';
import {headlineSentence} from '../../../../presenting/run/headline.js';
import {whereLost} from '../../../../presenting/run/where-lost.js';
import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {inlineLine} from '../../../../text/markdown/inline.js';
import {bodyHeight, bodyWidth, proseWidth, type World} from '../../../state/world.js';
import {type Line, span, stacked} from '../../../../text/line.js';
import {wrap, wrapText} from '../../../../text/wrap.js';
import {bold, dim, lost, safe, signs, type Style} from '../../../../text/style.js';
import type {LabScreen, StageOf} from '../lab-screen.js';
import {fateLines} from './fates-view.js';
import {momentRows} from '../running/moments-view.js';
import {helpLines, predictionLines} from '../spoken-view.js';
import {frameLines} from '../xray/frame-view.js';
import {xrayLines} from '../xray/xray-view.js';

/** All rows of the panel of the verdict that is open; they are scrolled where they do not fit. */
export function verdictLines(
  screen: LabScreen,
  stage: StageOf<'verdict'>,
  world: World,
): readonly Line[] {
  const {result} = screen;
  if (result === null) return [];
  switch (stage.panel) {
    case 'summary':
      return summaryLines(screen, result, world);
    case 'timeline':
      return result.report.timeline.flatMap((moment) =>
        momentRows(moment, false, bodyWidth(world.size)),
      );
    case 'xray':
      return frameLines(result, stage, world);
    case 'lost':
      return fateLines(result, world);
    case 'hints':
      return helpLines(screen, world);
  }
}

/** The number first, then why. The X-ray is in it where there is room. */
function summaryLines(
  screen: LabScreen,
  result: RunResult,
  world: World,
): readonly Line[] {
  const {report} = result;
  const number = headlineLines(result, world);
  const said = predictionLines(screen, result, world);
  const why = whyLines(result, world);
  const fix = fixLines(screen, result, world);
  const checks = [...propertyLines(result, world), ...premiseLines(result, world)];
  const short = stacked([...number, ...said], why, fix, checks);
  const picture = stacked(
    [...number, ...said],
    why,
    fix,
    xrayLines(result, world),
    checks,
  );
  const fits = picture.length <= bodyHeight(world.size);
  return fits && logsIn(report).xray.length > 0 ? picture : short;
}

/** Of a cure that has its cost: what it kept comes first, and then the cost. */
function headlineLines({report, outcome}: RunResult, {t, size}: World): readonly Line[] {
  const width = proseWidth(size);
  if (outcome.cost === null)
    return wrapText(headlineSentence(report), width, headlineStyle(report.verdict));
  return [
    ...wrapText(headlineSentence({...report, verdict: 'safe'}), width, safe),
    ...wrapText(costWords({report, outcome}, t), width, cost),
  ];
}

function costWords(
  {report, outcome}: Pick<RunResult, 'report' | 'outcome'>,
  {lab, verdict}: World['t'],
): string {
  return outcome.cost === 'each-once'
    ? verdict.repeatsCost(report.counts.duplicated)
    : lab.serviceCost(report.serviceBackMs);
}

/** Broken, and meant to be: neither safe nor lost. */
const cost: Style = {colour: 'store'};

function headlineStyle(verdict: RunResult['report']['verdict']): Style {
  if (verdict === 'safe') return safe;
  return verdict === 'inconclusive' ? bold : lost;
}

function whyLines(result: RunResult, {t, size}: World): readonly Line[] {
  const {report, outcome} = result;
  const width = proseWidth(size);
  if (report.verdict === 'inconclusive')
    return [...report.reasons, adviceForAgain(result) ?? ''].flatMap((text) =>
      wrapText(text, width),
    );
  const cause = outcome.cause === null ? [] : [outcome.cause];
  const {storedTwice} = report;
  const twice = storedTwice === 0 ? [] : [t.verdict.storedTwice(storedTwice)];
  return [...whereLost(result), ...cause, ...twice].flatMap((text) =>
    wrap(inlineLine(text), width),
  );
}

/** Of a fix that was run: why it helped or not, and what it does not guarantee. */
function fixLines(
  {material}: LabScreen,
  {report, outcome}: RunResult,
  {t, size}: World,
): readonly Line[] {
  const fix = material.definition.fixes.find(({id}) => id === report.fix);
  if (fix === undefined || report.verdict === 'inconclusive') return [];
  const width = proseWidth(size);
  const good = outcome.cured || report.verdict === 'safe';
  // Where something else happened, there is nothing that it would have helped against.
  const other = fix.plan !== undefined;
  const label = good ? t.lab.whyItHelps : other ? t.lab.why : t.lab.whyNot;
  const why = wrap([span(`${label} `, bold), ...inlineLine(fix.why)], width);
  const remains = wrap(
    [span(`${t.lab.notGuaranteed} `, bold), ...inlineLine(fix.remains)],
    width,
  );
  return good || other ? stacked(why, remains) : why;
}

/** `✗ none-lost   ✓ each-once`, in as many rows as it takes. */
function propertyLines({report, outcome}: RunResult, {t, size}: World): readonly Line[] {
  const row = Object.entries(report.properties).flatMap(
    ([property, state], index): Line => {
      const name = t.verdict.properties[property as PropertyName];
      const sign = {holds: signs.done, breaks: signs.wrong, unknown: '?'}[state];
      const paid = outcome.cost === property;
      const style: Style = paid ? cost : {holds: safe, breaks: lost, unknown: dim}[state];
      const gap = index === 0 ? '' : '   ';
      const took =
        property === 'in-service' && report.inServiceMs !== null
          ? `\u00a0(${(report.inServiceMs / 1000).toFixed(1)}\u00a0s)`
          : '';
      const note = paid ? `,\u00a0${t.lab.theCost.replaceAll(' ', '\u00a0')}` : '';
      return [span(gap), span(`${sign}\u00a0`, style), span(`${name}${took}${note}`)];
    },
  );
  const kept =
    report.asPromised || report.verdict === 'inconclusive' || report.fix === 'mine'
      ? []
      : wrapText(t.lab.notAsPromised, proseWidth(size), lost);
  return row.length === 0 ? kept : [...wrap(row, proseWidth(size)), ...kept];
}

/** Premises that were met are only counted: the timeline has them. One that was not is told whole. */
function premiseLines({report}: RunResult, {t, size}: World): readonly Line[] {
  const {premises} = report;
  const unmet = premises.filter(({met}) => !met);
  const met = premises.length - unmet.length;
  const counted: readonly Line[] =
    met === 0
      ? []
      : [
          [
            span(`${signs.done} `, safe),
            span(t.lab.premisesMet(met, premises.length), dim),
          ],
        ];
  return [
    ...counted,
    ...unmet.flatMap(({text}) =>
      wrap(
        [span(`${signs.wrong}\u00a0`, lost), span(t.lab.premiseNotMet(text))],
        proseWidth(size),
        2,
      ),
    ),
  ];
}
