/** The shop's files of one run, laid out and built before anything is started for it. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {LabDefinition, WhichRun} from '../../engine/plan/define.js';
import {filesFor, planFor, programsIn} from '../../engine/plan/plan.js';
import type {ProgramName} from '../../engine/plan/step.js';
import type {RunRequest} from '../../engine/run/request.js';
import {labFolder} from '../labs/lab-folder.js';
import {packageRoot} from '../../machine/package-root.js';
import {nodeToolchain} from '../../shop/node/toolchain.js';
import {typeMistakes} from '../../shop/node/types.js';
import {
  changedFiles,
  copyShopFiles,
  openWorkspace,
  shopFiles,
} from '../../storage/workspace.js';
import type {HostSession} from './session.js';

type Files = {
  readonly session: HostSession;
  readonly lab: LabDefinition;
  readonly fix: WhichRun;
  /** Of the run. */
  readonly folder: string;
};

export type LaidOut = {
  /** What a launch of each program begins from. */
  readonly built: ReadonlyMap<ProgramName, string>;
  readonly copy: RunRequest['copy'];
  /** What a compiler says of the types in the copy. */
  readonly types: readonly string[];
};

/** Milliseconds that a compiler may take: nothing else runs meanwhile. */
const longestCheck = 15_000;

/**
 * Lays out what a run uses (the shipped files, those of a fix over them, or the learner's copy) and builds
 * its programs. Throws a TrainerError for what the learner can mend in the copy.
 */
export async function layFiles(files: Files): Promise<LaidOut> {
  const {lab, fix, folder} = files;
  const shipped = labFolder(lab.id);
  await mkdir(folder, {recursive: true});
  if (fix === 'mine') return layMine(files, shipped);
  await copyShopFiles(shipped, folder);
  const changed = filesFor(lab, fix);
  if (changed !== null) await copyShopFiles(join(shipped, 'fixes', changed), folder);
  const {built} = await build(folder, files, (program) => {
    throw new Error(`${program} of ${lab.id} does not build`);
  });
  return {built, types: [], copy: undefined};
}

async function layMine(files: Files, shipped: string): Promise<LaidOut> {
  const {session, lab, folder} = files;
  const mine = await openWorkspace({
    workspace: session.paths.state.workspace,
    labFolder: shipped,
    lab: lab.id,
    packageRoot: packageRoot(),
  });
  const needed = await copyShopFiles(shipped, folder);
  const there = await copyShopFiles(mine, folder);
  const missing = needed.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new TrainerError('program', 'copy-lacks', {lab: lab.id, missing, mine});
  // Where they are, with all that they import from there.
  const {built, own} = await build(mine, files, (program, facts) => {
    throw new TrainerError('program', 'does-not-build', {...facts, program, mine});
  });
  const types = await typeMistakes({
    ...{folder: mine, scratch: folder, within: longestCheck},
    files: [...built.keys()].map((program) => `${program}.ts`),
    settings: join(session.paths.state.workspace, 'tsconfig.json'),
  });
  const known: ReadonlySet<string> = new Set(shopFiles);
  const added = own.filter((name) => !known.has(name));
  const changed = [...(await changedFiles(mine, shipped)), ...added];
  return {built, types, copy: {folder: mine, changed}};
}

type Refuse = (program: ProgramName, facts: TrainerError['facts']) => never;

async function build(
  sources: string,
  {lab, fix, folder}: Files,
  refuse: Refuse,
): Promise<Pick<LaidOut, 'built'> & {readonly own: readonly string[]}> {
  const results = await Promise.all(
    programsIn(planFor(lab, fix)).map(async (program) => {
      const built = await nodeToolchain.build({
        entry: join(sources, `${program}.ts`),
        outFile: join(folder, 'built', `${program}.mjs`),
        packageRoot: packageRoot(),
      });
      return built.ok ? {...built, program} : refuse(program, built.facts);
    }),
  );
  return {
    built: new Map(results.map(({program, file}) => [program, file])),
    own: [...new Set(results.flatMap(({own}) => own))].sort(),
  };
}
