import {paragraph} from '../../../presenting/words/advice.js';
import {tablesIn} from '../../../engine/tables/tables.js';
import {logsIn} from '../../../systems/kafka/evidence/scene.js';
import {copyOf, type LabMaterial} from '../../../presenting/lab-material.js';
import type {RunResult} from '../../../presenting/run/result.js';
import {TrainerError} from '../../../errors.js';
import {nextAfterRun} from '../../../presenting/run/next-run.js';
import {aimOf} from '../../../presenting/run/aim.js';
import {filesFor} from '../../../engine/plan/plan.js';
import {changeSentences} from './change-sentences.js';
import {diskSentences} from './disk-sentences.js';
import {tablesOverTime} from './table-sentences.js';
import {stopsOf} from '../../../presenting/run/tables.js';
import {type LabSession, runOnce, tell} from './lab-run.js';
import {words} from '../../../presenting/words/words.js';
import {indexIn} from '../quiz/typed.js';

/** Fixes to choose from, to look at and to run, until the learner wants to go on or to leave. `first` is the run as shipped. */
export async function chooseFixes(
  material: LabMaterial,
  {first, predicted}: {readonly first: RunResult; readonly predicted: string},
  session: LabSession,
): Promise<'go-on' | 'left'> {
  let so: SoFar = {hints: 0, last: first, predicted};
  for (;;) {
    const typed = await askForFix(material, so.last, session);
    if (typed === 'q') return 'left';
    if (typed === 'd') return 'go-on';
    so = await doWith(typed, {material, session, so});
  }
}

type SoFar = {
  /** How many hints were given. */
  readonly hints: number;
  /** The run that ended last. */
  readonly last: RunResult;
  /** The choice that the learner bet on. */
  readonly predicted: string;
};

async function askForFix(
  material: LabMaterial,
  last: RunResult,
  {ask, print}: LabSession,
): Promise<string> {
  const {definition} = material;
  const again = nextAfterRun(last) === 'again';
  const titles = [
    ...definition.fixes.map(({title}) => title),
    words.plain.lab.myCopy(copyOf(material)),
  ];
  print(`\n${words.lab.whichFix(aimOf(definition.shipped))}`);
  for (const [index, title] of titles.entries()) print(`${index + 1}: ${title}`);
  const letters = again ? /^[rxhsdq]$/ : /^[xhsdq]$/;
  return ask(words.plain.lab.fix(titles.length, again), (text) =>
    letters.test(text) || indexIn(text, titles.length) !== null
      ? null
      : words.plain.lab.fixComplaint(titles.length, again),
  );
}

async function doWith(
  typed: string,
  {
    material,
    session,
    so,
  }: {
    readonly material: LabMaterial;
    readonly session: LabSession;
    readonly so: SoFar;
  },
): Promise<SoFar> {
  const {fixes} = material.definition;
  if (typed === 'h') return {...so, hints: await giveHint(material, so.hints, session)};
  if (typed === 'x') overTime(so.last).forEach(session.print);
  else if (typed === 's') await showSolution(material, session);
  else if (typed === 'r') return {...so, last: await runAgain(so, material, session)};
  else {
    const fix = fixes[indexIn(typed, fixes.length + 1) ?? 0]?.id ?? 'mine';
    return {...so, last: (await lookAt(fix, material, session)) ?? so.last};
  }
  return so;
}

/** The disks, and the tables at the same moments. */
function overTime(result: RunResult): readonly string[] {
  const {report} = result;
  const logs = logsIn(report);
  const tables = tablesIn(report);
  const alone = tables.length > 0 && logs.frames.length === 0;
  return [
    ...(alone ? [] : diskSentences(logs)),
    ...tablesOverTime(result, alone ? stopsOf(tables, report.timeline) : logs.frames),
  ];
}

/** The same once more; as shipped, against the same bet. */
async function runAgain(
  {last, predicted: bet}: SoFar,
  material: LabMaterial,
  session: LabSession,
): Promise<RunResult> {
  const {fix} = last.report;
  const predicted = fix === null ? bet : null;
  const result = await runOnce(material, fix, {...session, predicted});
  tell(result, material, {predicted, session});
  return result;
}

async function giveHint(
  {definition}: LabMaterial,
  given: number,
  {print, readable, remember}: LabSession,
): Promise<number> {
  const hint = definition.predict.hints[given];
  print(
    hint === undefined
      ? words.plain.lab.noMoreHints
      : words.plain.lab.hint(readable(hint)),
  );
  if (hint === undefined) return given;
  await remember({type: 'hint-taken', lab: definition.id, level: given + 1});
  return given + 1;
}

async function showSolution(
  {definition}: LabMaterial,
  {print, readable, remember}: LabSession,
): Promise<void> {
  print(words.plain.lab.solution);
  for (const {title, why} of definition.fixes.filter(({right}) => right))
    print(words.plain.lab.cures(title, readable(why)));
  await remember({type: 'solution-shown', lab: definition.id});
}

/** What a fix changes; then run it, apply it or edit it, or go back. Returns the run, if there was one. */
async function lookAt(
  fix: string,
  material: LabMaterial,
  session: LabSession,
): Promise<RunResult | null> {
  const {ask, print, labs} = session;
  const request = {lab: material.definition.id, fix, code: material.code};
  const menu = menuFor(fix, material);
  for (;;) {
    const change = await labs.diff(request);
    for (const row of changeSentences(change)) print(row);
    const typed = await ask(menu.question, (text) =>
      menu.letters.includes(text) ? null : menu.complaint,
    );
    if (typed === 'b') return null;
    if (typed === 'r') {
      print(`\n${words.plain.lab.runs(titleOf(fix, material))}`);
      const result = await runOnce(material, fix, session);
      tell(result, material, {predicted: null, session});
      return result;
    }
    await orSay(session, async () => {
      if (typed === 'e') await session.edit(change.opens ?? copyOf(material));
      else print(await labs.apply(request));
    });
  }
}

type Menu = {
  readonly letters: readonly string[];
  readonly question: string;
  readonly complaint: string;
};

/** The learner's copy is edited; a fix is applied to it, if it changes files. */
function menuFor(fix: string, {definition}: LabMaterial): Menu {
  const {withMine, withMineComplaint, withFix, withFixComplaint} = words.plain.lab;
  if (fix === 'mine')
    return {
      letters: ['r', 'e', 'b'],
      question: withMine,
      complaint: withMineComplaint,
    };
  return filesFor(definition, fix) === null
    ? {
        letters: ['r', 'b'],
        question: words.plain.lab.withoutFiles,
        complaint: words.plain.lab.withoutFilesComplaint,
      }
    : {letters: ['r', 'a', 'b'], question: withFix, complaint: withFixComplaint};
}

/** An editor that is missing is a sentence, not the end of the lab. */
async function orSay({print}: LabSession, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    print(paragraph(error));
  }
}

function titleOf(fix: string, {definition}: LabMaterial): string {
  return definition.fixes.find(({id}) => id === fix)?.title ?? words.plain.lab.mine;
}
