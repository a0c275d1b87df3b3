import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {InstallEvent} from '../../../../../src/machine/artifacts/jars.js';
import {trainerPaths} from '../../../../../src/machine/paths.js';
import {
  type InstallOptions,
  type Installation,
  installKafka,
} from '../../../../../src/systems/kafka/runtime/installation/install.js';
import type {Listening, Published} from '../../../../machine/artifacts/mirror.js';

export type Home = {
  readonly folder: string;
  readonly jars: string;
  readonly events: readonly InstallEvent[];
  /** Installs what is published, from the mirror; `more` overrides. */
  install(more?: Partial<InstallOptions>): Promise<Installation>;
};

/** A home of its own in a temporary folder. */
export async function openHome(published: Published, mirror: Listening): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'install-'));
  const paths = trainerPaths({ACKADEMY_HOME: folder});
  const events: InstallEvent[] = [];
  return {
    folder,
    jars: paths.cache.jars,
    events,
    install: (more = {}) =>
      installKafka({
        env: {ACKADEMY_MAVEN_MIRROR: mirror.url},
        paths,
        lock: published.lock,
        firstPauseMs: 1,
        onProgress: (event) => events.push(event),
        ...more,
      }),
  };
}
