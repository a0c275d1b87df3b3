import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureJars} from '../../../src/machine/artifacts/ensure-jars.js';
import type {
  EnsureOptions,
  InstallEvent,
  Product,
} from '../../../src/machine/artifacts/jars.js';
import type {Listening, Published} from './mirror.js';

const product: Product = {
  name: 'Some server',
  version: '4.3.1',
  homeVariable: 'SOME_HOME',
};

export type Home = {
  readonly jars: string;
  readonly events: readonly InstallEvent[];
  /** Brings what is published, from the mirror; `more` overrides. */
  install(more?: Partial<EnsureOptions>): Promise<void>;
};

/** A folder of jars of its own below a temporary one. */
export async function openHome(published: Published, mirror: Listening): Promise<Home> {
  const jars = join(await mkdtemp(join(tmpdir(), 'jars-')), 'jars');
  const events: InstallEvent[] = [];
  return {
    jars,
    events,
    install: (more = {}) =>
      ensureJars({
        product,
        lock: published.lock,
        folder: jars,
        env: {ACKADEMY_MAVEN_MIRROR: mirror.url},
        firstPauseMs: 1,
        onProgress: (event) => events.push(event),
        ...more,
      }),
  };
}
