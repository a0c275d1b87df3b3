import {freePorts} from '../../system/ports.js';
import {Link} from '../links/link.js';
import type {ReplyRules} from '../links/reply-rules.js';
import {brokerIds} from './layout.js';
import type {NodePorts} from './properties.js';

type ByBroker<T> = Readonly<Record<number, T>>;

/** All ports and links of a cluster: clients → brokers, brokers → brokers, brokers → controller. */
export class Wiring implements AsyncDisposable {
  readonly ports: NodePorts;
  readonly #client: ByBroker<Link>;
  readonly #internal: ByBroker<Link>;
  readonly #controller: Link;
  readonly #cutOff = new Set<number>();
  readonly #lagging = new Set<number>();

  private constructor(
    ports: NodePorts,
    links: {client: ByBroker<Link>; internal: ByBroker<Link>; controller: Link},
  ) {
    this.ports = ports;
    this.#client = links.client;
    this.#internal = links.internal;
    this.#controller = links.controller;
  }

  static async open(rules: ReplyRules): Promise<Wiring> {
    const free = await freePorts(1 + 2 * brokerIds.length);
    const at = (index: number) => free[index] ?? 0;
    const perBroker = async <T>(make: (broker: number) => T | Promise<T>) =>
      Object.fromEntries(
        await Promise.all(brokerIds.map(async (id) => [id, await make(id)] as const)),
      );
    const links = {
      client: await perBroker(() => Link.open(rules)),
      internal: await perBroker(() => Link.open()),
      controller: await Link.open(),
    };
    const portsOf = (some: ByBroker<Link>) => perBroker((id) => some[id]?.port ?? 0);
    const ports = {
      controller: at(0),
      client: await perBroker((id) => at(id)),
      internal: await perBroker((id) => at(id + brokerIds.length)),
      clientLink: await portsOf(links.client),
      internalLink: await portsOf(links.internal),
      controllerLink: links.controller.port,
    };
    for (const id of brokerIds) {
      links.client[id]?.to(ports.client[id] ?? 0);
      links.internal[id]?.to(ports.internal[id] ?? 0);
    }
    links.controller.to(ports.controller);
    return new Wiring(ports, links);
  }

  /** Addresses for clients, through the links. */
  get bootstrap(): readonly string[] {
    return brokerIds.map((id) => `127.0.0.1:${this.ports.clientLink[id] ?? 0}`);
  }

  isCutOff(broker: number): boolean {
    return this.#cutOff.has(broker);
  }

  /** Parts a broker from the controller and from the other brokers, in both directions. Its clients stay. */
  cutOff(broker: number): void {
    this.#cutOff.add(broker);
    this.#apply();
  }

  /** Lets a broker fetch no more from the others; controller and clients still reach it. */
  holdBack(broker: number): void {
    this.#lagging.add(broker);
    this.#apply();
  }

  /** Opens all links of a broker. */
  rejoin(broker: number): void {
    this.#cutOff.delete(broker);
    this.#lagging.delete(broker);
    this.#apply();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const brokers = [this.#client, this.#internal].flatMap((links) =>
      Object.values(links),
    );
    const all = [this.#controller, ...brokers];
    await Promise.all(all.map(async (link) => link[Symbol.asyncDispose]()));
  }

  #apply(): void {
    const fromCutOff = (clientId: string | null) => this.#cutOff.has(callerOf(clientId));
    this.#controller.cut(fromCutOff);
    for (const id of brokerIds) {
      const isCut = this.#cutOff.has(id);
      this.#internal[id]?.cut(
        (clientId) =>
          isCut || fromCutOff(clientId) || this.#lagging.has(callerOf(clientId)),
      );
    }
  }
}

/**
 * The broker that opened a connection, by its client id: `broker-2-fetcher-0` to another broker,
 * `raft-client-2` and `2` to the controller (seen on 4.3.1). NaN when it does not say.
 */
function callerOf(clientId: string | null): number {
  const match = /^(?:broker-|raft-client-)?(\d+)(?:-|$)/.exec(clientId ?? '');
  return Number(match?.[1]);
}
