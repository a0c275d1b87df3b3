/** The kit as a jar, with an archive of the classes that every program loads: made once, kept in the cache. */
import {createHash} from 'node:crypto';
import {access, mkdir, readdir, readFile, rename, rm, symlink} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {Java} from '../../machine/java/java.js';
import type {Compiler} from './compiler.js';
import type {Jars} from './libraries.js';
import {lean, runTool} from './run-java.js';

/** Of Kafka's jars, what its Java client needs. */
export const clientJars = (jars: readonly string[]): readonly string[] =>
  jars.filter((name) =>
    /^(?:kafka-clients|slf4j-api|lz4-java|snappy-java|zstd-jni)-\d/.test(name),
  );

type Making = {
  readonly java: Java;
  readonly compiler: Compiler;
  readonly clients: Jars;
  /** Of what is made once. */
  readonly prepared: string;
  readonly packageRoot: string;
  readonly signal: AbortSignal;
};

const sourcesOf = (packageRoot: string): string =>
  join(packageRoot, 'labs', 'kit', 'java');

/**
 * What a program is started with before its own classes, from a folder with the links `kit` and `jars`.
 * Named so, no letter of a path can end an entry, and the archive fits wherever a run lies.
 */
export const classPathOf = ({names}: Jars): readonly string[] => [
  join('kit', 'kit.jar'),
  ...names.map((name) => join('jars', name)),
];

/** The folder of the kit, made when it is not there. */
export async function openKit(making: Making): Promise<string> {
  const home = join(making.prepared, `java-${await nameOf(making)}`);
  const there = await access(join(home, 'kit.jar')).then(
    () => true,
    () => false,
  );
  if (there) return home;
  const scratch = `${home}.${process.pid}`;
  await rm(scratch, {recursive: true, force: true});
  try {
    await mkdir(join(scratch, 'kit'), {recursive: true});
    await symlink(making.clients.folder, join(scratch, 'jars'));
    await make(making, scratch);
    // Another host may have been faster.
    await rename(join(scratch, 'kit'), home).catch(async () =>
      access(join(home, 'kit.jar')),
    );
    return home;
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
}

/** Milliseconds, on a machine that is busy with other things. */
const longest = 120_000;

async function make(making: Making, cwd: string): Promise<void> {
  const {java, compiler, clients, packageRoot, signal} = making;
  const place = {cwd, within: longest, signal};
  const names = (await readdir(sourcesOf(packageRoot))).filter((name) =>
    name.endsWith('.java'),
  );
  const sources = names.map((name) => join(sourcesOf(packageRoot), name));
  const jars = classPathOf(clients);
  const compile = [...compiler.args, '-cp', jars.join(delimiter), '-d', 'classes'];
  await step({...place, command: compiler.command, args: [...compile, ...sources]});
  const onClasses = ['-cp', ['classes', ...jars].join(delimiter), 'ackademy.Warm'];
  const pack = [...onClasses, 'jar', join('kit', 'kit.jar'), 'classes'];
  await step({...place, command: java.path, args: [...lean, ...pack]});
  // Without the archive a start takes longer, and nothing else.
  const onJar = ['-cp', jars.join(delimiter), 'ackademy.Warm'];
  const archive = `-XX:ArchiveClassesAtExit=${join('kit', 'kit.jsa')}`;
  await runTool({...place, command: java.path, args: [...lean, archive, ...onJar]});
}

async function step(tool: Parameters<typeof runTool>[0]): Promise<void> {
  const {ok, said} = await runTool(tool);
  if (!ok)
    throw new TrainerError('environment', 'kit-not-built', {
      said: said.trim().split('\n')[0] ?? '',
    });
}

/** Of exactly these sources, clients and this Java. */
async function nameOf({java, clients, packageRoot}: Making): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([java.build, clients, lean]));
  const folder = sourcesOf(packageRoot);
  for (const name of (await readdir(folder)).sort())
    hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
