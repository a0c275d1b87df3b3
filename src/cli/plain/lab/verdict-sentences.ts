import type {RunResult} from '../../../presenting/run/result.js';
import type {PropertyName, WhichRun} from '../../../engine/plan/define.js';
import type {Lab} from '../../../presenting/lab.js';
import {adviceForAgain} from '../../../presenting/run/next-run.js';
import {reasonLines} from '../../../presenting/run/diagnosis.js';
import {headlineSentence} from '../../../presenting/run/headline.js';
import {copyNotes} from '../../../presenting/run/own-copy.js';
import {whereLost} from '../../../presenting/run/where-lost.js';
import {rightChoice} from '../../../engine/verdict/prediction.js';
import {words} from '../../../presenting/words/words.js';
import {tablesSentences} from './table-sentences.js';

/** The verdict in sentences: the number first, then why, then the evidence. `predicted` is the id of the choice. */
export function verdictSentences(
  result: RunResult,
  lab: Lab,
  predicted: string | null,
): readonly string[] {
  const {report, outcome} = result;
  const proven = report.verdict !== 'inconclusive';
  return [
    ...headlineSentences(report, outcome),
    ...report.reasons,
    ...(proven && report.fix === null ? saidSentences(report, lab, predicted) : []),
    ...whereLost(result),
    ...reasonLines(report),
    ...(proven ? lossSentences(report, outcome) : []),
    ...tablesSentences(result),
    ...Object.entries(report.properties).map(([name, state]) =>
      words.plain.lab.property(
        words.verdict.properties[name as PropertyName],
        outcome.cost === name ? 'cost' : state,
      ),
    ),
    ...(proven && !report.asPromised && report.fix !== 'mine'
      ? [words.plain.lab.notAsPromised]
      : []),
    ...report.premises.map(({text, met}) => words.plain.lab.premise(text, met)),
    ...copyNotes(result).flatMap(({text, rows}) => [text, ...rows]),
    ...againSentences(result),
    ...(proven ? fixSentences(report.fix, lab) : []),
  ];
}

/** Last of all, where it is what to do next. */
function againSentences(result: RunResult): readonly string[] {
  const advice = adviceForAgain(result);
  return advice === null ? [] : [advice];
}

/** Of a cure that has its cost: what it kept comes first, and then the cost. */
function headlineSentences(
  report: RunResult['report'],
  {cost}: RunResult['outcome'],
): readonly string[] {
  if (cost === null) return [headlineSentence(report)];
  const {counts, serviceBackMs} = report;
  return [
    headlineSentence({...report, verdict: 'safe'}),
    cost === 'each-once'
      ? words.verdict.repeatsCost(counts.duplicated)
      : words.lab.serviceCost(serviceBackMs),
  ];
}

function lossSentences(
  {storedTwice, lostIds}: RunResult['report'],
  {cause}: RunResult['outcome'],
): readonly string[] {
  const [first] = lostIds;
  const last = lostIds.at(-1);
  return [
    ...(cause === null ? [] : [words.verdict.cause(cause)]),
    ...(storedTwice > 0 ? [words.verdict.storedTwice(storedTwice)] : []),
    ...(first === undefined || last === undefined
      ? []
      : [words.plain.lab.firstAndLast(first, last)]),
  ];
}

/** Of a fix: why it does what it does, and what it leaves open. */
function fixSentences(fix: WhichRun, {fixes}: Lab): readonly string[] {
  const found = fixes.find(({id}) => id === fix);
  return found === undefined
    ? []
    : [words.verdict.why(found.why), words.verdict.remains(found.remains)];
}

/** Whether it came as the learner's choice said. */
function saidSentences(
  report: RunResult['report'],
  {predict}: Lab,
  predicted: string | null,
): readonly string[] {
  const choice = predict.choices.find(({id}) => id === predicted);
  if (choice === undefined) return [];
  return [words.plain.lab.youSaid(choice.text, rightChoice(predict, report) === choice)];
}
