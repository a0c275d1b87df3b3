import {join} from 'node:path';
import type {LabDefinition} from '../../lab/define.js';
import {filesFor, planFor} from '../../lab/plan.js';
import type {Change} from '../../ui/services.js';
import {labFolder} from '../labs.js';
import {planDifference} from './plan-words.js';
import {shippedDiff} from './shipped-diff.js';

/** What the learner's copy in this folder changes. */
export async function changeOfMine(lab: string, folder: string): Promise<Change> {
  const files = await shippedDiff(folder, labFolder(lab));
  return {files, filesOf: null, happens: []};
}

/** What a fix changes: files, what happens, or both. As shipped and the control change no file. */
export async function changeOfFix(
  lab: LabDefinition,
  fix: string | null,
): Promise<Change> {
  const shipped = labFolder(lab.id);
  const from = filesFor(lab, fix === 'control' ? null : fix);
  const owner = lab.variants.find(({id}) => id === from && id !== fix);
  return {
    files: from === null ? [] : await shippedDiff(join(shipped, 'fixes', from), shipped),
    filesOf: owner?.title ?? null,
    happens: planDifference(lab.plan, planFor(lab, fix)),
  };
}
