import {join} from 'node:path';
import type {CodeLanguage, WhichRun} from '../../../engine/plan/define.js';
import {filesFor, planFor} from '../../../engine/plan/plan.js';
import type {Lab} from '../../../presenting/lab.js';
import type {Change} from '../../../presenting/lab-material.js';
import {labFolder} from '../lab-folder.js';
import {codeFor} from '../labs.js';
import {planDifference} from './plan-words.js';
import {shippedDiff} from './shipped-diff.js';

/** What the learner's copy in `folder` changes of the files in `shipped`. */
export async function changeOfMine(folder: string, shipped: string): Promise<Change> {
  const files = await shippedDiff(folder, shipped);
  return {files, copy: folder, filesOf: null, opens: firstOf(files, folder), happens: []};
}

/** Of a unified diff: the first file that differs, as it is named in the learner's copy. */
function firstOf(rows: readonly string[], copy: string): string | null {
  const name = rows.flatMap((row) => /^\+\+\+ b\/(\S+)/.exec(row)?.[1] ?? [])[0];
  return name === undefined ? null : join(copy, name);
}

/** What a fix changes: files, what happens, or both. As shipped and the control change no file. `copy` is the folder of the learner's. */
export async function changeOfFix(
  lab: Lab,
  fix: WhichRun,
  {copy, code}: {readonly copy: string; readonly code?: CodeLanguage},
): Promise<Change> {
  const shipped = labFolder(lab.id, codeFor(lab, code));
  const from = filesFor(lab, fix === 'control' ? null : fix);
  const owner = lab.fixes.find(({id}) => id === from && id !== fix);
  const files =
    from === null ? [] : await shippedDiff(join(shipped, 'fixes', from), shipped);
  return {
    files,
    opens: firstOf(files, copy),
    copy: null,
    filesOf: owner?.title ?? null,
    happens: planDifference(lab.plan, planFor(lab, fix)),
  };
}
