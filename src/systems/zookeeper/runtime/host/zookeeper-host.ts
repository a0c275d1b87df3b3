/** ZooKeeper as a lab host keeps it: one server, started when it is first needed. */
import {programNames} from '../../../../engine/plan/step.js';
import type {HostedRun, HostedSystem, RunSetup} from '../../../../engine/ports/hosted.js';
import {TablesRuntime} from '../../../../engine/tables/tables-runtime.js';
import {PlainLinks} from '../../../../machine/links/plain-links.js';
import {type KeeperInputs, KeptServer} from '../../../../machine/servers/kept-server.js';
import {Patient} from '../../../../machine/servers/patient.js';
import {troubleAt} from '../../../../machine/servers/trouble.js';
import {zookeeperFaults} from '../../evidence/evidence.js';
import {type Nodes, zookeeper} from '../../evidence/plan.js';
import {RunNodes} from '../run-nodes.js';
import {ZookeeperServer} from '../server/zookeeper-server.js';

export class ZookeeperHost implements HostedSystem {
  readonly #kept: KeptServer<ZookeeperServer>;

  constructor(host: KeeperInputs) {
    this.#kept = new KeptServer(zookeeper, host, async (inputs) =>
      ZookeeperServer.start(inputs),
    );
  }

  async open({id, signal}: RunSetup): Promise<HostedRun> {
    const {server, logs} = await this.#kept.running(signal);
    const nodes = new RunNodes(server.connection, id);
    const links = await PlainLinks.open(programNames, server.port);
    return {
      runtime: new TablesRuntime<Nodes>(zookeeper, {
        version: server.version,
        faults: zookeeperFaults,
        create: async (specs) => nodes.create(specs),
        read: async (spec) => nodes.read(spec),
        watch: (tell) => {
          nodes.watch(tell);
        },
        nameOf: ({under}) => under,
        servers: [new Patient(server, links)],
      }),
      environmentFor: (program) => ({
        ZOOKEEPER: nodes.addressAt(links.portFor(program)),
      }),
      troubleOf: (error) => troubleAt(zookeeper, logs, error),
      finish: async () => nodes.remove(),
      [Symbol.asyncDispose]: async () => {
        await nodes[Symbol.asyncDispose]();
        await links[Symbol.asyncDispose]();
      },
    };
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
