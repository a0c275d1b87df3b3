import type {LabMaterial} from '../../app/services/run-result.js';
import {TrainerError} from '../../errors.js';
import {type LabSession, runOnce, tell} from './lab-run.js';
import {labWords as words} from './lab-words.js';
import {indexIn} from './typed.js';

/** Fixes to choose from, to look at and to run, until the learner wants to go on or to leave. */
export async function chooseFixes(
  material: LabMaterial,
  session: LabSession,
): Promise<'go-on' | 'left'> {
  const {definition, copy} = material;
  const titles = [...definition.variants.map(({title}) => title), words.myCopy(copy)];
  const {ask, print} = session;
  for (let hints = 0; ;) {
    print(`\n${words.chooseFix}`);
    for (const [index, title] of titles.entries()) print(`${index + 1}: ${title}`);
    const typed = await ask(words.fix(titles.length), (text) =>
      /^[hsdq]$/.test(text) || indexIn(text, titles.length) !== null
        ? null
        : words.fixComplaint(titles.length),
    );
    if (typed === 'q') return 'left';
    if (typed === 'd') return 'go-on';
    if (typed === 'h') hints = await giveHint(material, hints, session);
    else if (typed === 's') await showSolution(material, session);
    else {
      const index = indexIn(typed, titles.length) ?? 0;
      await lookAt(definition.variants[index]?.id ?? 'mine', material, session);
    }
  }
}

async function giveHint(
  {definition}: LabMaterial,
  given: number,
  {print, readable, remember}: LabSession,
): Promise<number> {
  const hint = definition.predict.hints[given];
  print(hint === undefined ? words.noMoreHints : words.hint(readable(hint)));
  if (hint === undefined) return given;
  await remember({type: 'hint-taken', lab: definition.id, level: given + 1});
  return given + 1;
}

async function showSolution(
  {definition}: LabMaterial,
  {print, readable, remember}: LabSession,
): Promise<void> {
  print(words.solution);
  for (const {title, why} of definition.variants.filter(({right}) => right))
    print(`${title}. ${readable(why)}`);
  await remember({type: 'solution-shown', lab: definition.id});
}

/** What a fix changes; then run it, apply it or edit it, or go back. */
async function lookAt(
  fix: string,
  material: LabMaterial,
  session: LabSession,
): Promise<void> {
  const {ask, print, labs} = session;
  const lab = material.definition.id;
  const mine = fix === 'mine';
  for (;;) {
    for (const row of changeSentences(await labs.diff({lab, fix}))) print(row);
    const typed = await ask(mine ? words.withMine : words.withFix, (text) =>
      (mine ? /^[reb]$/ : /^[rab]$/).test(text)
        ? null
        : mine
          ? words.withMineComplaint
          : words.withFixComplaint,
    );
    if (typed === 'b') return;
    if (typed === 'r') {
      print(`\n${words.runs(titleOf(fix, material))}`);
      tell(await runOnce(material, fix, session), material, {predicted: null, session});
      return;
    }
    await orSay(session, async () => {
      if (typed === 'e') await session.edit(material.copy);
      else print(await labs.apply({lab, fix}));
    });
  }
}

/** An editor that is missing is a sentence, not the end of the lab. */
async function orSay({print}: LabSession, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    print(`${error.message} ${error.hint}`);
  }
}

function titleOf(fix: string, {definition}: LabMaterial): string {
  return definition.variants.find(({id}) => id === fix)?.title ?? words.mine;
}

/** A unified diff as sentences: `In checkout.ts:`, `Removed: acks: 1,`, `Added: acks: -1,`. */
export function changeSentences(diff: readonly string[]): readonly string[] {
  if (diff.length === 0) return [words.noChange];
  return [
    words.changes,
    ...diff.flatMap((row) => {
      const file = /^\+\+\+ (?:b\/)?(.*)$/.exec(row)?.[1];
      if (file !== undefined) return [`In ${file}:`];
      if (row.startsWith('+')) return [words.added(row.slice(1).trim())];
      if (row.startsWith('-') && !row.startsWith('---'))
        return [words.removed(row.slice(1).trim())];
      return [];
    }),
  ];
}
