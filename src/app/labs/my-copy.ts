/** The learner's own copy of a lab's files. */
import {constants} from 'node:fs';
import {access, copyFile, readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {packageRoot} from '../../machine/package-root.js';
import {trainerPaths} from '../../machine/paths.js';
import {
  addedTo,
  changedFiles,
  copyShopFiles,
  openWorkspace,
  resetWorkspace,
  type ShopFile,
  shopFiles,
} from '../../storage/workspace.js';
import type {CodeLanguage} from '../../engine/plan/define.js';
import {copyName, labFolder} from './lab-folder.js';

/** Where the learner's copy of a lab lies, be it there or not. */
export const copyFolder = (
  env: NodeJS.ProcessEnv,
  lab: string,
  code: CodeLanguage,
): string => join(trainerPaths(env).state.workspace, copyName(lab, code));

/** The folder of the copy, made when it is not there. */
export async function openMine(
  env: NodeJS.ProcessEnv,
  lab: string,
  code: CodeLanguage,
): Promise<string> {
  return openWorkspace({
    workspace: trainerPaths(env).state.workspace,
    labFolder: labFolder(lab, code),
    copy: copyName(lab, code),
    packageRoot: packageRoot(),
  });
}

/**
 * The program that a lab is about, which an editor opens first: the one that most of its fixes change,
 * right or wrong.
 */
export async function mainProgram(lab: string, code: CodeLanguage): Promise<ShopFile> {
  const shipped = labFolder(lab, code);
  const fixes = await fixFolders(shipped);
  const changed = (await Promise.all(fixes.map(shopFilesIn))).flat();
  const times = (name: ShopFile): number => changed.filter((one) => one === name).length;
  const [first, ...others] = (await shopFilesIn(shipped)).filter(isProgram);
  if (first === undefined) throw new Error(`${lab} has no program in ${code}`);
  return others.reduce((one, other) => (times(other) > times(one) ? other : one), first);
}

const isProgram = (name: ShopFile): boolean => /\.(ts|java)$/.test(name);

async function fixFolders(shipped: string): Promise<readonly string[]> {
  const fixes = join(shipped, 'fixes');
  return (await readdir(fixes).catch(() => [])).map((name) => join(fixes, name));
}

/** What is not as shipped: names of files of the shop, and of what the learner put beside them. */
export type Changed = Readonly<Record<'changed' | 'added', readonly string[]>>;

/** Nothing when there is no copy yet. */
export async function changedInMine(
  env: NodeJS.ProcessEnv,
  lab: string,
  code: CodeLanguage,
): Promise<Changed> {
  const folder = copyFolder(env, lab, code);
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (!there) return {changed: [], added: []};
  return {
    changed: await changedFiles(folder, labFolder(lab, code)),
    added: await addedTo(folder),
  };
}

/** Puts the shipped files back; returns the folder. */
export async function resetMine(
  env: NodeJS.ProcessEnv,
  lab: string,
  code: CodeLanguage,
): Promise<string> {
  const {workspace} = trainerPaths(env).state;
  const copy = copyName(lab, code);
  await resetWorkspace({workspace, labFolder: labFolder(lab, code), copy});
  return copyFolder(env, lab, code);
}

/** What a fix put into the copy. */
export type Applied = {
  readonly files: readonly string[];
  /** Files of the learner that held work of their own, and are kept under these names. */
  readonly kept: readonly string[];
};

/** Puts the files in the folder of a fix into the copy. What the learner wrote there is kept beside them. */
export async function applyToMine(
  env: NodeJS.ProcessEnv,
  {
    lab,
    fix,
    code,
  }: {readonly lab: string; readonly fix: string; readonly code: CodeLanguage},
): Promise<Applied> {
  const mine = await openMine(env, lab, code);
  const shipped = labFolder(lab, code);
  const from = join(shipped, 'fixes', fix);
  const known = [shipped, ...(await fixFolders(shipped))];
  const changed = await shopFilesIn(from);
  const kept: string[] = [];
  for (const file of changed) {
    if (await isOwnWork(join(mine, file), known)) kept.push(await putAside(mine, file));
  }
  return {files: await copyShopFiles(from, mine), kept};
}

async function shopFilesIn(folder: string): Promise<readonly ShopFile[]> {
  const names = await readdir(folder);
  return shopFiles.filter((name) => names.includes(name));
}

/** Whether a file is neither as shipped nor as any fix has it. */
async function isOwnWork(file: string, folders: readonly string[]): Promise<boolean> {
  const own = await textOf(file);
  if (own === null) return false;
  const others = await Promise.all(
    folders.map((folder) => textOf(join(folder, basename(file)))),
  );
  return !others.includes(own);
}

/** Copies a file to a name that is not taken; returns the name. */
async function putAside(folder: string, file: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  let name = `${file}.before`;
  for (let count = 2; taken.has(name); count += 1) name = `${file}.before-${count}`;
  await copyFile(join(folder, file), join(folder, name), constants.COPYFILE_EXCL);
  return name;
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
