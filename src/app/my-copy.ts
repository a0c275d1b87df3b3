/** The learner's own copy of a lab's files. */
import {access} from 'node:fs/promises';
import {join} from 'node:path';
import {packageRoot} from '../system/package-root.js';
import {trainerPaths} from '../system/paths.js';
import {changedFiles, openWorkspace, resetWorkspace} from '../storage/workspace.js';
import {labFolder} from './labs.js';

/** The folder of the copy, made when it is not there. */
export async function openMine(env: NodeJS.ProcessEnv, lab: string): Promise<string> {
  return openWorkspace({
    workspace: trainerPaths(env).state.workspace,
    labFolder: labFolder(lab),
    lab,
    packageRoot: packageRoot(),
  });
}

/** Names of the files that are not as shipped; none when there is no copy yet. */
export async function changedInMine(
  env: NodeJS.ProcessEnv,
  lab: string,
): Promise<readonly string[]> {
  const folder = join(trainerPaths(env).state.workspace, lab);
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  return there ? changedFiles(folder, labFolder(lab)) : [];
}

/** Puts the shipped files back; returns the folder. */
export async function resetMine(env: NodeJS.ProcessEnv, lab: string): Promise<string> {
  const {workspace} = trainerPaths(env).state;
  await resetWorkspace({workspace, labFolder: labFolder(lab), lab});
  return join(workspace, lab);
}
