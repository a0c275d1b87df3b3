import {execFile} from 'node:child_process';
import {constants} from 'node:fs';
import {access, stat} from 'node:fs/promises';
import {delimiter, join, resolve} from 'node:path';
import {TrainerError} from '../../errors.js';
import {askingEnvironment} from './environment.js';
import {type Machine, thisMachine, waysToJava} from './ways-to-java.js';

export type Java = {
  /** Of the program `java`. */
  readonly path: string;
  /** 17, 21, … */
  readonly version: number;
  /** Differs between any two runtimes: an AppCDS archive is good for the one that wrote it. */
  readonly build: string;
  /** Whether it can open a file whose path has letters beyond ASCII. */
  readonly opensAnyName: boolean;
};

/** What Java is for, and how old it may be. */
export type JavaNeed = {
  /** Who needs it, the subject of a sentence. */
  readonly who: string;
  /** 17, 21, … */
  readonly oldest: number;
};

type Answer =
  | {readonly kind: 'java'; readonly java: Java}
  /** macOS has a /usr/bin/java that only says that there is none. */
  | {readonly kind: 'stub'}
  /** `why` as a code of the tables of words; `said`: what it said itself. */
  | {readonly kind: 'broken'; readonly why: string; readonly said: string};

/**
 * The Java of `JAVA_HOME`, or else the first one on the PATH. Throws a TrainerError when there is
 * none, when it is older than is needed, or when JAVA_HOME leads nowhere: a variable that was set on
 * purpose is not passed over in silence.
 */
export async function findJava(
  env: NodeJS.ProcessEnv,
  {who, oldest}: JavaNeed,
  {signal, machine}: {signal?: AbortSignal; machine?: Machine} = {},
): Promise<Java> {
  const remedy = waysToJava(machine ?? (await thisMachine()), oldest);
  const home = env['JAVA_HOME'];
  const java = home ? await javaIn(home, env, signal) : await javaOnPath(env, signal);
  if (!java) throw new TrainerError('environment', 'no-java', remedy);
  if (java.version < oldest)
    throw new TrainerError('environment', 'java-too-old', {
      who,
      path: java.path,
      version: java.version,
      byVariable: Boolean(home),
      ...remedy,
    });
  return java;
}

async function javaIn(
  home: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Java> {
  const path = join(resolve(home), 'bin', 'java');
  const answer: Answer = (await isProgram(path))
    ? await ask(path, env, signal)
    : {kind: 'broken', why: 'no-program', said: ''};
  if (answer.kind === 'java') return answer.java;
  const {why, said} = answer.kind === 'stub' ? {why: 'stub', said: ''} : answer;
  throw new TrainerError('environment', 'java-home-wrong', {home, path, why, said});
}

async function javaOnPath(
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Java | null> {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(resolve(folder), 'java');
    if (!(await isProgram(path))) continue;
    const answer = await ask(path, env, signal);
    if (answer.kind === 'java') return answer.java;
    if (answer.kind === 'broken')
      throw new TrainerError('environment', 'java-broken', {
        path,
        why: answer.why,
        said: answer.said,
      });
  }
  return null;
}

/** Asks a `java` what it is; throws the signal's reason when aborted. */
async function ask(
  path: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Answer> {
  const {failure, stderr} = await run(path, env, signal);
  signal?.throwIfAborted();
  if (/unable to locate a java runtime/i.test(stderr)) return {kind: 'stub'};
  const property = (name: string): string =>
    new RegExp(`^ *${name.replaceAll('.', '\\.')} = (.*)$`, 'm').exec(stderr)?.[1] ?? '';
  const version = majorOf(property('java.specification.version'));
  if (failure !== null || version === null)
    return {kind: 'broken', ...(failure ?? {why: 'no-version', said: ''})};
  const build = ['java.vendor', 'java.vm.name', 'java.runtime.version', 'os.arch'];
  // What was asked may be a script of a version manager, which needs more than a JVM is started with.
  const itself = join(property('java.home'), 'bin', 'java');
  return {
    kind: 'java',
    java: {
      path: (await isProgram(itself)) ? itself : path,
      version,
      build: build.map(property).join(' '),
      opensAnyName: property('sun.jnu.encoding') === 'UTF-8',
    },
  };
}

type Failure = {readonly why: string; readonly said: string};
type Run = {readonly failure: Failure | null; readonly stderr: string};

/** Java writes its properties to stderr, whether it is 8 or 25. */
async function run(
  path: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Run> {
  const options = {
    env: askingEnvironment(env),
    timeout: 20_000,
    killSignal: 'SIGKILL',
    ...(signal && {signal}),
  } as const;
  return new Promise((done) => {
    execFile(
      path,
      ['-XshowSettings:properties', '-version'],
      options,
      (error, _, stderr) => {
        done({failure: error ? whyOf(error, stderr) : null, stderr});
      },
    );
  });
}

/** Nothing, or that options of a variable are taken: not why it failed. */
const isNotice = /^\s*$|^(NOTE: )?Picked up \w+:/;

function whyOf(error: Error & {killed?: boolean}, stderr: string): Failure {
  if (error.killed) return {why: 'no-answer', said: ''};
  const [said = ''] = stderr.split('\n').filter((line) => !isNotice.test(line));
  return said === ''
    ? {why: 'failed', said: error.message}
    : {why: 'says', said: said.trim()};
}

/** "1.8" is 8, "17" is 17. */
function majorOf(specification: string): number | null {
  const version = Number.parseInt(specification.replace(/^1\./, ''), 10);
  return Number.isNaN(version) ? null : version;
}

/** A folder may be entered, which looks the same to `access`: one called java is no Java. */
async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
