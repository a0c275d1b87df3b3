/** The shop's programs in Java: each is compiled into a folder of classes beside the kit's jar. */
import {mkdir, readdir, readFile, symlink} from 'node:fs/promises';
import {basename, delimiter, dirname, join, relative, sep} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {Java} from '../../machine/java/java.js';
import {jvmEnvironment} from '../../machine/java/environment.js';
import type {BuildResult, Launch, Sources, Toolchain} from '../toolchain.js';
import type {Compiler} from './compiler.js';
import {classPathOf} from './kit.js';
import type {Jars} from './libraries.js';
import {mistakeIn} from './mistakes.js';
import {lean, runTool} from './run-java.js';

export type JavaParts = {
  readonly java: Java;
  readonly compiler: Compiler;
  readonly clients: Jars;
  /** What the lab's programs need beside the clients. */
  readonly libraries: Jars;
  /** The folder of the kit. */
  readonly kit: string;
  /** Of the run: a program is started there. */
  readonly folder: string;
  /** Stops what is being compiled. */
  readonly signal: AbortSignal;
};

/** Milliseconds. */
const longestBuild = 60_000;

/** For one run: what its programs read is linked into its folder. */
export async function openJavaToolchain(parts: JavaParts): Promise<Toolchain> {
  const {kit, clients, libraries, folder} = parts;
  await mkdir(folder, {recursive: true});
  await symlink(kit, join(folder, 'kit'));
  await symlink(clients.folder, join(folder, 'jars'));
  await symlink(libraries.folder, join(folder, 'libraries'));
  return {
    language: 'java',
    build: async (sources) => compile(parts, sources),
    launch: (file) => launchOf(parts, file),
  };
}

/** The clients first: of those there is an archive, and it wants to find them at the beginning. */
const allJars = ({clients, libraries}: JavaParts): readonly string[] => [
  ...classPathOf(clients),
  ...libraries.names.map((name) => join('libraries', name)),
];

async function compile(
  parts: JavaParts,
  {entry, outFile}: Sources,
): Promise<BuildResult> {
  const {compiler, folder, signal} = parts;
  await mkdir(outFile, {recursive: true});
  const sources = dirname(entry);
  const {command, args} = compiler;
  const paths = ['-cp', allJars(parts).join(delimiter), '-sourcepath', sources];
  const {ok, said, late} = await runTool({
    ...{command, args: [...args, ...paths, '-d', outFile, entry]},
    ...{cwd: folder, within: longestBuild, signal},
  });
  if (late) return {ok: false, facts: {why: 'not-built-in-time', ms: longestBuild}};
  if (!ok && !/\.java:\d+: error: /.test(said))
    throw new TrainerError('environment', 'compiler-not-started', {
      said: said.trim().split('\n')[0] ?? '',
    });
  if (!ok) return {ok: false, facts: mistakeIn(said, sources)};
  const built = await classIn(outFile, basename(entry, '.java'));
  if (!built.ok) return built;
  const beside = new Set(await readdir(sources, {recursive: true}));
  return {...built, own: built.own.filter((name) => beside.has(name))};
}

/** As a class file names it. */
const mainMethod = Buffer.from('\u{1}\u{0}\u{4}main', 'latin1');

/** The compiled class with `main`, in whatever package it is. */
async function classIn(folder: string, name: string): Promise<BuildResult> {
  const files = await readdir(folder, {recursive: true});
  const file = files.find((one) => basename(one) === `${name}.class`);
  if (file === undefined) return {ok: false, facts: {why: 'no-such-class', class: name}};
  if (!(await readFile(join(folder, file))).includes(mainMethod))
    return {ok: false, facts: {why: 'no-main', class: name}};
  const classes = files.filter((one) => one.endsWith('.class') && !one.includes('$'));
  const own = classes.map((one) => one.replace(/\.class$/, '.java'));
  return {ok: true, file: join(folder, file), own};
}

/** The class file lies in `built/<program>/`, below that in the folders of its package. */
function launchOf(parts: JavaParts, file: string): Launch {
  const {java, folder} = parts;
  const [, program = '', ...names] = relative(folder, file).split(sep);
  const main = names.join('.').replace(/\.class$/, '');
  const classes = join('built', program);
  const classPath = [...allJars(parts), classes].join(delimiter);
  const archive = ['-Xshare:auto', `-XX:SharedArchiveFile=${join('kit', 'kit.jsa')}`];
  return {
    command: java.path,
    args: [
      ...lean,
      ...archive,
      '-Xlog:disable',
      '-cp',
      classPath,
      'ackademy.Start',
      main,
    ],
    env: jvmEnvironment(process.env),
  };
}
