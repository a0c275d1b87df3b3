import {type ChildProcess, spawn} from 'node:child_process';
import {join} from 'node:path';
import {build} from 'esbuild';
import {onTestFinished} from 'vitest';

/** `append-loop.ts` as one plain file, for tests that start it hundreds of times. Returns its path. */
export async function bundled(folder: string): Promise<string> {
  const outfile = join(folder, 'append-loop.mjs');
  const entry = join(import.meta.dirname, 'append-loop.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  return outfile;
}

export type Told = {
  /** The ids that the program said were saved. */
  readonly ids: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
};

type Running = {
  /** How many ids it may say before it is killed with -9. */
  readonly killAfter?: number;
  /** What to run instead of Node. */
  readonly command?: string;
};

/** Runs a program to its end, whichever that is. */
export async function told(
  args: readonly string[],
  {killAfter = Infinity, command = process.execPath}: Running = {},
): Promise<Told> {
  const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe']});
  onTestFinished(() => void child.kill('SIGKILL'));
  const text = {out: '', errors: ''};
  let lines = 0;
  child.stderr.on('data', (chunk: Buffer) => (text.errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString();
    lines = text.out.split('\n').length - 1;
    if (lines >= killAfter) child.kill('SIGKILL');
  });
  const {code, signal} = await ended(child);
  // What follows the last line break was not said to its end.
  return {ids: text.out.split('\n').slice(0, -1), code, signal, errors: text.errors};
}

function ended(child: ChildProcess): Promise<Pick<Told, 'code' | 'signal'>> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({code, signal});
    });
  });
}
