/** The shop's files of one run, laid out and built before anything is started for it. */
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {CodeLanguage, LabDefinition, WhichRun} from '../../engine/plan/define.js';
import {filesFor, planFor, programsIn} from '../../engine/plan/plan.js';
import type {ProgramName} from '../../engine/plan/step.js';
import type {RunRequest} from '../../engine/run/request.js';
import {copyName, labFolder} from '../labs/lab-folder.js';
import {packageRoot} from '../../machine/package-root.js';
import {mavenProject} from '../../shop/java/maven-project.js';
import {openJavaToolchain} from '../../shop/java/toolchain.js';
import type {Launch} from '../../shop/toolchain.js';
import {nodeToolchain} from '../../shop/node/toolchain.js';
import {typeMistakes} from '../../shop/node/types.js';
import {
  changedFiles,
  copyShopFiles,
  openWorkspace,
  projectFile,
  shopFiles,
} from '../../storage/workspace.js';
import type {HostSession} from './session.js';

type Files = {
  readonly session: HostSession;
  readonly lab: LabDefinition;
  readonly fix: WhichRun;
  readonly code: CodeLanguage;
  /** Of the run. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

export type LaidOut = {
  /** How each program is started. */
  readonly built: ReadonlyMap<ProgramName, Launch>;
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
  const {lab, fix, code, folder} = files;
  const shipped = labFolder(lab.id, code);
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
  const {session, lab, code, folder} = files;
  const mine = await openWorkspace({
    workspace: session.paths.state.workspace,
    labFolder: shipped,
    copy: copyName(lab.id, code),
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
    files: there.filter((name) => name.endsWith('.ts')),
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
  files: Files,
  refuse: Refuse,
): Promise<Pick<LaidOut, 'built'> & {readonly own: readonly string[]}> {
  const {lab, fix, folder} = files;
  const programs = programsIn(planFor(lab, fix)).map((program) => ({
    program,
    entry: entryOf(sources, program),
  }));
  const java = programs.some(({entry}) => entry.endsWith('.java'))
    ? await javaFor(files, sources)
    : nodeToolchain;
  const results = await Promise.all(
    programs.map(async ({program, entry}) => {
      const isJava = entry.endsWith('.java');
      const toolchain = isJava ? java : nodeToolchain;
      const outFile = join(folder, 'built', isJava ? program : `${program}.mjs`);
      const built = await toolchain.build({entry, outFile, packageRoot: packageRoot()});
      if (!built.ok) return refuse(program, built.facts);
      return {program, launch: toolchain.launch(built.file), own: built.own};
    }),
  );
  return {
    built: new Map(results.map(({program, launch}) => [program, launch])),
    own: [...new Set(results.flatMap(({own}) => own))].sort(),
  };
}

/** The program as it is there: in TypeScript, or as the class of its name. */
function entryOf(sources: string, program: ProgramName): string {
  const inJava = join(
    sources,
    `${program.charAt(0).toUpperCase()}${program.slice(1)}.java`,
  );
  return existsSync(inJava) ? inJava : join(sources, `${program}.ts`);
}

/** Fetched and made before anything is built; the learner's copy gets what an editor needs. */
async function javaFor({lab, fix, folder, session, signal}: Files, sources: string) {
  const java = await session.java(lab, signal);
  if (fix === 'mine') await writeFile(join(sources, projectFile), mavenProject(java));
  return openJavaToolchain({...java, folder, signal});
}
