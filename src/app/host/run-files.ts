/** The shop's files of one run, laid out for its programs. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {LabDefinition, WhichRun} from '../../engine/plan/define.js';
import {filesFor} from '../../engine/plan/plan.js';
import {labFolder} from '../labs/lab-folder.js';
import {packageRoot} from '../../machine/package-root.js';
import {copyShopFiles, openWorkspace} from '../../storage/workspace.js';
import type {HostSession} from './session.js';

/** Lays out what a run uses: the shipped files, those of a fix over them, or the learner's copy. */
export async function layFiles(options: {
  session: HostSession;
  lab: LabDefinition;
  fix: WhichRun;
  folder: string;
}): Promise<void> {
  const {session, lab, fix, folder} = options;
  const shipped = labFolder(lab.id);
  await mkdir(folder, {recursive: true});
  if (fix === 'mine') {
    const mine = await openWorkspace({
      workspace: session.paths.state.workspace,
      labFolder: shipped,
      lab: lab.id,
      packageRoot: packageRoot(),
    });
    await copyMine(mine, {folder, lab: lab.id, shipped});
    return;
  }
  await copyShopFiles(shipped, folder);
  const changed = filesFor(lab, fix);
  if (changed !== null) await copyShopFiles(join(shipped, 'fixes', changed), folder);
}

async function copyMine(
  mine: string,
  {folder, lab, shipped}: {folder: string; lab: string; shipped: string},
): Promise<void> {
  const needed = await copyShopFiles(shipped, folder);
  const there = await copyShopFiles(mine, folder);
  const missing = needed.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new TrainerError('program', 'copy-lacks', {lab, missing, mine});
}
