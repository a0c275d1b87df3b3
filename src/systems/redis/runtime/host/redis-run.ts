/** Redis while one run of a lab lasts: empty servers, and the ways of each program to them. */
import {programNames} from '../../../../engine/plan/step.js';
import type {HostedRun, RunSetup} from '../../../../engine/ports/hosted.js';
import {TablesRuntime} from '../../../../engine/tables/tables-runtime.js';
import {PlainLinks} from '../../../../machine/links/plain-links.js';
import type {Kept} from '../../../../machine/servers/kept-server.js';
import {Patient} from '../../../../machine/servers/patient.js';
import {troubleAt} from '../../../../machine/servers/trouble.js';
import {redisFaults} from '../../evidence/evidence.js';
import {type Keys, redis} from '../../evidence/plan.js';
import {RunKeys} from '../run-keys.js';
import type {RedisServer} from '../server/redis-server.js';

type One = Kept<RedisServer> & {readonly keys: RunKeys; readonly links: PlainLinks};

const urlAt = ({connection: {password, host}}: RedisServer, port: number): string =>
  `redis://:${password}@${host}:${port}`;

export async function openRedisRun(
  servers: readonly Kept<RedisServer>[],
  {signal}: RunSetup,
): Promise<HostedRun> {
  signal.throwIfAborted();
  const all: readonly One[] = await Promise.all(
    servers.map(async (kept) => ({
      ...kept,
      keys: new RunKeys(urlAt(kept.server, kept.server.port)),
      links: await PlainLinks.open(programNames, kept.server.port),
    })),
  );
  let bytesTaken = 0;
  const empty = async (): Promise<void> => {
    for (const {keys} of all) await keys.empty();
  };
  return {
    runtime: new TablesRuntime<Keys>(redis, {
      version: all[0]?.server.version ?? '',
      faults: redisFaults,
      create: empty,
      read: async (spec) => (await all[(spec.server ?? 1) - 1]?.keys.read(spec)) ?? [],
      watch: (tell) => {
        for (const {keys} of all) keys.watch(tell);
      },
      nameOf: ({prefix, server = 1}) => `${prefix}:*${server === 1 ? '' : `@${server}`}`,
      servers: all.map(
        ({server, links}) =>
          new Patient(server, links, {
            'power-cut': async () => {
              bytesTaken += (await server.cutPower()).cutBytes;
            },
          }),
      ),
      premises: {
        'power-took': () => ({met: bytesTaken > 0, facts: {bytes: bytesTaken}}),
      },
    }),
    environmentFor: (program) => ({
      REDIS_URLS: all
        .map(({server, links}) => urlAt(server, links.portFor(program)))
        .join(','),
    }),
    troubleOf: (error) => troubleAt(redis, all[0]?.logs ?? '', error),
    finish: empty,
    [Symbol.asyncDispose]: async () => {
      for (const {keys, links} of all) {
        await keys[Symbol.asyncDispose]();
        await links[Symbol.asyncDispose]();
      }
    },
  };
}
