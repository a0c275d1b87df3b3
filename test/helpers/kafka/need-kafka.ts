/** Before the tests on real clusters: Java must be there, Kafka's jars are fetched, the storage prepared. */
import {startRealCluster} from './real-cluster.js';

export async function setup(): Promise<void> {
  try {
    // Starting one makes all that later starts need, outside of any test's time.
    const real = await startRealCluster();
    await real[Symbol.asyncDispose]();
  } catch (error) {
    const hint = error instanceof Error && 'hint' in error ? String(error.hint) : '';
    throw new Error(
      `The tests on real clusters cannot run, so they fail. ${String(error)} ${hint}`,
      {cause: error},
    );
  }
}
