/** A real cluster for a test, without the lab host around it. */
import {setMaxListeners} from 'node:events';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {Cluster} from '../../../src/systems/kafka/runtime/cluster/cluster.js';
import {prepare} from '../../../src/systems/kafka/runtime/cluster/prepared.js';
import {openGuard, type Guard} from '../../../src/machine/guard/open-guard.js';
import {
  installKafka,
  type Installation,
} from '../../../src/systems/kafka/runtime/installation/install.js';
import {javaForKafka} from '../../../src/systems/kafka/runtime/installation/lock.js';
import {findJava, type Java} from '../../../src/machine/java/java.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {trainerPaths} from '../../../src/machine/paths.js';
import {openHome} from '../homes.js';

export type RealCluster = AsyncDisposable & {
  readonly cluster: Cluster;
  readonly guard: Guard;
  readonly installation: Installation;
  readonly java: Java;
  readonly signal: AbortSignal;
};

/** Needs `dist/` to be built: the guard is a program of its own. */
export async function startRealCluster(): Promise<RealCluster> {
  const home = await openHome();
  const paths = trainerPaths(home.env);
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const {signal} = stop;
  const runId = newRunId();
  const folder = join(paths.state.runs, runId);
  await mkdir(folder, {recursive: true});
  const installation = await installKafka({
    env: home.env,
    paths,
    signal,
    onProgress: () => undefined,
  });
  const java = await findJava(home.env, javaForKafka, {signal});
  const guard = await openGuard({
    entry: 'dist/guard.js',
    registry: join(folder, 'processes.jsonl'),
    runId,
  });
  const prepared = await prepare({
    installation,
    java,
    spawner: guard,
    folder: paths.cache.prepared,
    signal,
    onMaking: () => undefined,
  });
  const cluster = await Cluster.start({
    installation,
    java,
    prepared,
    spawner: guard,
    folder: join(folder, 'cluster'),
    signal,
  });
  return {
    cluster,
    guard,
    installation,
    java,
    signal,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await cluster[Symbol.asyncDispose]();
      await guard[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}
