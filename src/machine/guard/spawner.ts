import type {Subprocess} from './subprocess.js';
import type {SpawnSpec} from './protocol.js';

/** Starts processes that cannot outlive the lab host. */
export type Spawner = {
  readonly runId: string;
  spawn(spec: SpawnSpec): Promise<Subprocess>;
};
