/** The shop's programs in TypeScript: each is bundled into one file that Node runs. */
import {createRequire} from 'node:module';
import {basename, dirname, join} from 'node:path';
import type {BuildFailure, Message, Metafile} from 'esbuild';
import {TrainerError} from '../../errors.js';
import {WaitTimeout, withTimeout} from '../../machine/waiting.js';
import type {Facts} from '../../engine/history/history.js';
import type {BuildResult, Sources, Toolchain} from '../toolchain.js';

export const nodeToolchain: Toolchain & {
  /** Throws a TrainerError when nothing can be built, or be started in this folder. */
  readonly check: (folder: string) => Promise<void>;
} = {
  language: 'node',
  check: async (folder) => {
    // The address of a module may not have one in it.
    if (folder.includes('\\'))
      throw new TrainerError('environment', 'program-not-started', {folder});
    const {transform} = await import('esbuild');
    await transform('').catch(notStarted);
  },
  build: bundle,
  launch: (file) => ({
    command: process.execPath,
    args: ['--enable-source-maps', file],
    // What a client or Node itself warns of would be taken for a program's last words.
    env: {KAFKAJS_NO_PARTITIONER_WARNING: '1', NODE_NO_WARNINGS: '1'},
  }),
};

/** Milliseconds: an import that cannot be read to its end, as a pipe, is waited for no longer. */
const longestBuild = 30_000;

async function bundle(sources: Sources): Promise<BuildResult> {
  const {build} = await import('esbuild'); // 0.1 s to load: only when a lab runs
  const require = createRequire(join(sources.packageRoot, 'package.json'));
  const kit = join(sources.packageRoot, 'labs', 'kit', 'ts');
  try {
    const built = build({
      // By its name alone: in an entry's path a * would stand for many.
      absWorkingDir: dirname(sources.entry),
      entryPoints: [`./${basename(sources.entry)}`],
      outfile: sources.outFile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
      metafile: true,
      // Before all that the program imports.
      inject: [join(kit, 'console.ts'), join(kit, 'last-words.ts')],
      alias: {
        'ackademy/kit': join(kit, 'index.ts'),
        kafkajs: require.resolve('kafkajs'),
        pg: require.resolve('pg'),
        redis: require.resolve('redis'),
        'node-zookeeper-client': require.resolve('node-zookeeper-client'),
      },
      // pg asks for it, and does without.
      external: ['pg-native'],
      // The learner's tsconfig.json is for the editor.
      tsconfigRaw: {},
      banner: {
        // kafkajs is CommonJS and requires node's own modules. And a program that floods stdout is to be
        // held up by the full pipe: Node would keep what it says in memory, half a gigabyte a second.
        js: "import {createRequire as ackademyRequire} from 'node:module';const require = ackademyRequire(import.meta.url);for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true);",
      },
    });
    const {metafile} = await withTimeout('program-build', built, longestBuild);
    return {ok: true, file: sources.outFile, own: ownFiles(metafile)};
  } catch (error) {
    if (error instanceof WaitTimeout)
      return {ok: false, facts: {why: 'not-built-in-time', ms: longestBuild}};
    const [first] = (error as Partial<BuildFailure>).errors ?? [];
    if (!first) return notStarted(error);
    throwIfNotWritten(first, sources);
    return {ok: false, facts: factsOf(first)};
  }
}

/** Those below the program's folder that nobody installed there. */
const ownFiles = ({inputs}: Metafile): readonly string[] =>
  Object.keys(inputs).filter(
    (name) => !name.startsWith('..') && !/(?:^|\/)node_modules\//.test(name),
  );

/** esbuild is a program of its own, which may be missing or may not be started where it lies. */
function notStarted(error: unknown): never {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split(
    '\n',
  );
  throw new TrainerError('environment', 'builder-not-started', {said}).because(error);
}

/** The system's codes, and what it says with them. */
const refusals = [
  ['ENOSPC', /no space left on device/i],
  ['EDQUOT', /disk quota exceeded/i],
  ['EROFS', /read-only file system/i],
  ['EACCES', /permission denied/i],
] as const;

/** A disk that does not take the built file is no mistake in the program. */
function throwIfNotWritten({text}: Message, {outFile: path}: Sources): void {
  if (!/^failed to write to output file/i.test(text)) return;
  const [errno] = refusals.find(([, says]) => says.test(text)) ?? [];
  if (errno) throw new TrainerError('environment', 'file-trouble', {path, errno});
}

/** As the learner knows it: from the folder of the program. */
const nameOf = (file: string): string => (file.startsWith('..') ? basename(file) : file);

function factsOf({text, location}: Message): Facts {
  const missing = /^Could not resolve "(.*)"/.exec(text)?.[1];
  const where = location
    ? {file: nameOf(location.file), line: location.line, column: location.column + 1}
    : {};
  return missing === undefined
    ? {why: 'mistake', said: text, ...where}
    : {why: 'imports-what-is-not-there', module: missing, ...where};
}
