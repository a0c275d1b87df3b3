/** Redis as a lab host keeps it: as many servers as a lab asks for, each started when it is first needed. */
import type {HostedRun, HostedSystem, RunSetup} from '../../../../engine/ports/hosted.js';
import {type KeeperInputs, KeptServer} from '../../../../machine/servers/kept-server.js';
import {type Keys, redis} from '../../evidence/plan.js';
import {RedisServer} from '../server/redis-server.js';
import {openRedisRun} from './redis-run.js';

export class RedisHost implements HostedSystem {
  readonly #host: KeeperInputs;
  readonly #kept: KeptServer<RedisServer>[] = [];

  constructor(host: KeeperInputs) {
    this.#host = host;
  }

  async open(setup: RunSetup): Promise<HostedRun> {
    const servers = [];
    for (let nth = 1; nth <= serversOf(setup); nth += 1)
      servers.push(await this.#keep(nth).running(setup.signal));
    return openRedisRun(servers, setup);
  }

  async settle(): Promise<void> {
    for (const kept of this.#kept) await kept.settle();
  }

  async drop(): Promise<void> {
    for (const kept of this.#kept) await kept.drop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  /** The `nth`, counted from 1. */
  #keep(nth: number): KeptServer<RedisServer> {
    return (this.#kept[nth - 1] ??= new KeptServer(
      `${redis}-${nth}`,
      this.#host,
      async (inputs) =>
        RedisServer.start({
          ...{...inputs, persistence: persistences[nth - 1] ?? 'everysec'},
          // Every change of a key is told.
          settings: {'notify-keyspace-events': '"KEA"'},
        }),
    ));
  }
}

/** The first is flushed every second, as most are; the second one at each write. */
const persistences = ['everysec', 'always'] as const;

/** How many a lab asks for. */
const serversOf = ({lab}: RunSetup): number =>
  Math.max(
    ...lab.holdings
      .filter(({system}) => system === redis)
      .map(({spec}) => (spec as Keys).server ?? 1),
  );
