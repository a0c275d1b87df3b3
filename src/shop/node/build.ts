/** Bundles one of the shop's programs, as the learner left it, into a file that Node can run. */
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import type {BuildFailure, Message} from 'esbuild';

export type BuildResult =
  | {readonly ok: true; readonly file: string}
  /** The sentence's end: what does not build, and where. */
  | {readonly ok: false; readonly detail: string};

type Inputs = {
  readonly entry: string;
  readonly outFile: string;
  /** Root of the installed package: the kit and kafkajs are found from there, wherever the entry lies. */
  readonly packageRoot: string;
};

/** Never throws for what the learner wrote: a mistake in it is a result. */
export async function buildProgram(inputs: Inputs): Promise<BuildResult> {
  const {build} = await import('esbuild'); // 0.1 s to load: only when a lab runs
  const require = createRequire(join(inputs.packageRoot, 'package.json'));
  try {
    await build({
      entryPoints: [inputs.entry],
      outfile: inputs.outFile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
      alias: {
        'ackademy/kit': join(inputs.packageRoot, 'labs', 'kit', 'ts', 'index.ts'),
        kafkajs: require.resolve('kafkajs'),
      },
      // The learner's tsconfig.json is for the editor.
      tsconfigRaw: {},
      banner: {
        // kafkajs is CommonJS and requires node's own modules. And a program that floods stdout is to be
        // held up by the full pipe: Node would keep what it says in memory, half a gigabyte a second.
        js: "import {createRequire as ackademyRequire} from 'node:module';const require = ackademyRequire(import.meta.url);for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true);",
      },
    });
    return {ok: true, file: inputs.outFile};
  } catch (error) {
    const [first] = (error as Partial<BuildFailure>).errors ?? [];
    if (!first) throw error;
    return {ok: false, detail: sentenceOf(first)};
  }
}

function sentenceOf({text, location}: Message): string {
  const what = /^Could not resolve "(.*)"/.exec(text);
  const said = what
    ? `it imports "${what[1] ?? ''}", which is not there (a program may import kafkajs, node's own modules and ackademy/kit)`
    : text;
  if (!location) return said;
  return `${basename(location.file)}, line ${location.line}, column ${location.column + 1}: ${said}`;
}
