/** A host's run for a test of a real server: its folder, its guard, and a home with the shared cache. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Progress} from '../../../src/engine/ports/hosted.js';
import {type Guard, openGuard} from '../../../src/machine/guard/open-guard.js';
import {type TrainerPaths, trainerPaths} from '../../../src/machine/paths.js';
import {claimRun} from '../../../src/machine/processes/orphans.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {removeRun} from '../../../src/machine/servers/place.js';
import {openHome} from '../homes.js';

export type StoreBench = AsyncDisposable & {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly runId: string;
  readonly guard: Guard;
  /** Of the run. */
  readonly run: string;
  readonly told: readonly Progress[];
  /** What every server is started with; `name` is that of its folder. */
  inputs(name: string): {
    readonly env: NodeJS.ProcessEnv;
    readonly paths: TrainerPaths;
    readonly spawner: Guard;
    readonly folder: string;
    readonly logs: string;
    readonly signal: AbortSignal;
    readonly tell: (progress: Progress) => void;
  };
};

export async function openStoreBench(extra: NodeJS.ProcessEnv = {}): Promise<StoreBench> {
  const home = await openHome(extra);
  const {env} = home;
  const paths = trainerPaths(env);
  const runId = newRunId();
  const run = join(paths.state.runs, runId);
  await mkdir(run, {recursive: true});
  await claimRun(run, runId);
  const registry = join(run, 'processes.jsonl');
  const guard = await openGuard({entry: 'dist/guard.js', registry, runId});
  const stop = new AbortController();
  const told: Progress[] = [];
  return {
    ...{env, paths, runId, guard, run, told},
    inputs: (name) => ({
      ...{env, paths, spawner: guard},
      folder: join(run, name),
      logs: join(paths.state.logs, runId),
      signal: stop.signal,
      tell: (progress) => {
        told.push(progress);
      },
    }),
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await guard[Symbol.asyncDispose]();
      await removeRun(run, runId);
      await home[Symbol.asyncDispose]();
    },
  };
}
