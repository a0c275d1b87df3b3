import {join, resolve} from 'node:path';
import envPaths from 'env-paths';

/** Where everything of the trainer lies. Nothing is created here. */
export type TrainerPaths = {
  /** Can be fetched or made again. May be read-only once it is complete. */
  readonly cache: {
    readonly root: string;
    /** Jars, verified against the lock that pins them. */
    readonly jars: string;
    /** Formatted storage and class archives: what makes a start quick. */
    readonly prepared: string;
  };
  /** The learner's own: cannot be made again. */
  readonly state: {
    readonly root: string;
    readonly runs: string;
    /** What the nodes of the last clusters said. */
    readonly logs: string;
    readonly histories: string;
    readonly workspace: string;
    readonly journal: string;
    /** What the learner wrote in interviews, and the answers that they prepare. */
    readonly answers: string;
    /** Journals in whose place an import put another one. */
    readonly replaced: string;
  };
};

/**
 * `ACKADEMY_HOME` holds everything when it is set; otherwise the user's own cache and data folders
 * do. `ACKADEMY_CACHE` moves just the cache. An empty variable counts as unset.
 */
export function trainerPaths(env: NodeJS.ProcessEnv): TrainerPaths {
  const home = env['ACKADEMY_HOME'];
  const user = envPaths('ackademy', {suffix: ''});
  const cache =
    folder(env['ACKADEMY_CACHE']) ?? resolve(home ? join(home, 'cache') : user.cache);
  const state = resolve(home ? join(home, 'state') : user.data);
  return {
    cache: {
      root: cache,
      jars: join(cache, 'jars'),
      prepared: join(cache, 'prepared'),
    },
    state: {
      root: state,
      runs: join(state, 'runs'),
      logs: join(state, 'logs'),
      histories: join(state, 'histories'),
      workspace: join(state, 'workspace'),
      journal: join(state, 'journal'),
      answers: join(state, 'answers'),
      replaced: join(state, 'replaced'),
    },
  };
}

const folder = (value: string | undefined): string | null =>
  value ? resolve(value) : null;
