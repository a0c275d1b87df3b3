/** PostgreSQL as a lab host keeps it: one server, started when it is first needed, or one of the learner's own. */
import type {HostedRun, HostedSystem, RunSetup} from '../../../../engine/ports/hosted.js';
import {type KeeperInputs, KeptServer} from '../../../../machine/servers/kept-server.js';
import {postgres} from '../../evidence/postgres-events.js';
import {PostgresServer} from '../server/postgres-server.js';
import {openNamedRun, openPostgresRun} from './postgres-run.js';

export class PostgresHost implements HostedSystem {
  readonly #kept: KeptServer<PostgresServer>;

  constructor(host: KeeperInputs) {
    this.#kept = new KeptServer(postgres, host, async (inputs) =>
      PostgresServer.start(inputs),
    );
  }

  async open(setup: RunSetup): Promise<HostedRun> {
    if (setup.server !== undefined) return openNamedRun(setup.server, setup);
    const {server, logs} = await this.#kept.running(setup.signal);
    return openPostgresRun(server, logs, setup);
  }

  async settle(): Promise<void> {
    await this.#kept.settle();
  }

  async drop(): Promise<void> {
    await this.#kept.drop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }
}
