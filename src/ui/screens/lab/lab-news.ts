import {rightChoice} from '../../../engine/verdict/prediction.js';
import {say, type Step} from '../../state/step.js';
import type {RunResult} from '../../../presenting/run/result.js';
import {failed, triedName} from './lab-moves.js';
import type {LabNews, LabScreen} from './lab-screen.js';

/** What news from outside makes of the session. */
export function labNews(screen: LabScreen, news: LabNews): Step<LabScreen> {
  const {stage} = screen;
  if (news.is === 'diff') return differs(screen, news);
  if (stage.step !== 'running') return {screen};
  switch (news.is) {
    case 'preparing':
      return {screen: {...screen, stage: {...stage, preparing: news.progress}}};
    case 'live':
      return {
        screen: {
          ...screen,
          stage: {...stage, live: news.live, preparing: null, waited: null},
        },
      };
    case 'waiting':
      return {screen: {...screen, stage: {...stage, waited: news.at}}};
    case 'ended':
      return ended(screen, news.result);
    case 'stopped':
      return {screen: {...screen, stage: stage.from}};
    case 'failed':
      return failed(screen, {fix: stage.fix, advice: news.advice, from: stage.from});
  }
}

/** What a fix changes in a language that was left meanwhile is of no use. */
function differs(
  screen: LabScreen,
  {request: {fix, code}, change}: Extract<LabNews, {is: 'diff'}>,
): Step<LabScreen> {
  const {stage, material} = screen;
  if (stage.step !== 'fixes' || code !== material.code) return {screen};
  return {screen: {...screen, stage: {...stage, diff: {fix: fix ?? '', change}}}};
}

function ended(screen: LabScreen, result: RunResult): Step<LabScreen> {
  const {report, outcome} = result;
  const {tried} = screen;
  const {fix, verdict, language} = report;
  const fact = {
    type: 'lab-ran',
    lab: screen.material.definition.id,
    fix: report.fix,
    verdict: report.verdict,
    asPromised: report.asPromised,
    lost: report.counts.lost,
    acknowledged: report.counts.acknowledged,
    cured: outcome.cured,
    ...(isForeseen(screen, result) ? {foreseen: true} : {}),
  } as const;
  return {
    screen: {
      ...screen,
      result,
      tried:
        fix === null
          ? tried
          : new Map(tried).set(triedName(fix, language), {verdict, outcome}),
      stage: {step: 'verdict', panel: 'summary', offset: 0},
    },
    effects: [say(fact)],
  };
}

/** The learner had bet on what the lab as shipped then did. */
function isForeseen({material, predicted}: LabScreen, {report}: RunResult): boolean {
  if (report.fix !== null || predicted === null) return false;
  return rightChoice(material.definition.predict, report)?.id === predicted;
}
