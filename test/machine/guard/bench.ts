/** The guard from its source, and harmless programs for it to start. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Guard, openGuard} from '../../../src/machine/guard/open-guard.js';
import type {SpawnSpec} from '../../../src/machine/guard/protocol.js';
import type {Subprocess} from '../../../src/machine/guard/subprocess.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {eventually} from '../../helpers/until.js';

export type Bench = AsyncDisposable & {
  readonly folder: string;
  readonly guard: Guard;
  readonly runId: string;
};

export const guardProgram = 'src/machine/guard/guard.ts';
export const throughTsx = ['--import', 'tsx'];

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'ackademy-guard-'));
  const runId = newRunId();
  const registry = join(folder, 'processes.jsonl');
  const guard = await openGuard({
    entry: guardProgram,
    execArgv: throughTsx,
    registry,
    runId,
  });
  return {
    folder,
    guard,
    runId,
    [Symbol.asyncDispose]: async () => {
      await guard[Symbol.asyncDispose]();
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** A Node program of one line, marked as the run's. */
export function program(
  {folder, runId}: Pick<Bench, 'folder' | 'runId'>,
  source: string,
  change: Partial<SpawnSpec> = {},
): SpawnSpec {
  return {
    key: 'program',
    command: process.execPath,
    args: ['-e', source, `ackademy.run=${runId}`],
    cwd: folder,
    env: {},
    output: {kind: 'pipe'},
    ...change,
  };
}

/** A program that does nothing until it is killed. */
export const idle = 'process.stdout.write("up"); setInterval(() => {}, 1000)';

/** Everything that a process says, by stream. */
export function listenTo(subprocess: Subprocess): {out: string; err: string} {
  const said = {out: '', err: ''};
  subprocess.onOutput((stream, data) => {
    said[stream] += data;
  });
  return said;
}

/** Starts an idle program and waits until it is up. */
export async function startIdle(bench: Bench, key = 'program'): Promise<Subprocess> {
  const subprocess = await bench.guard.spawn(program(bench, idle, {key}));
  const said = listenTo(subprocess);
  await eventually(`${key} to be up`, () => said.out === 'up');
  return subprocess;
}
