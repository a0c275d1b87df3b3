import {claimPorts, type PortClaim} from '../../../../machine/ports.js';
import {FrameRules} from '../../../../machine/links/frame-rules.js';
import {Link} from '../../../../machine/links/link.js';
import {kafkaProtocol} from '../links/kafka-protocol.js';
import {RequestWatch} from '../links/request-watch.js';
import {brokerIds} from './layout.js';
import {type NodePorts, slots} from './properties.js';

type ByBroker<T> = Readonly<Record<number, T>>;

type BySlot<T> = readonly T[];
type Links = {
  readonly client: ByBroker<Link>;
  readonly internal: ByBroker<Link>;
  readonly controller: Link;
  readonly shop: BySlot<ByBroker<Link>>;
};

/** All ports and links of a cluster: clients → brokers, brokers → brokers, brokers → controller. */
export class Wiring implements AsyncDisposable {
  readonly ports: Required<NodePorts>;
  /** What happens to the requests of the program in each slot. */
  readonly rules: BySlot<FrameRules>;
  /** What each of them asks for, and is told. */
  readonly watches: BySlot<RequestWatch>;
  readonly #links: Links;
  readonly #claim: PortClaim;
  readonly #cutOff = new Set<number>();
  readonly #lagging = new Set<number>();
  readonly #outOfReach = new Set<number>();

  private constructor(parts: {
    ports: Required<NodePorts>;
    links: Links;
    rules: BySlot<FrameRules>;
    watches: BySlot<RequestWatch>;
    claim: PortClaim;
  }) {
    this.ports = parts.ports;
    this.rules = parts.rules;
    this.watches = parts.watches;
    this.#links = parts.links;
    this.#claim = parts.claim;
  }

  /** `direct`: nobody is told of the links, so that nothing stands in the way of what is measured; no fault of theirs has an effect. */
  static async open({direct = false} = {}): Promise<Wiring> {
    const rules = await perSlot(() => new FrameRules());
    const watches = rules.map((one) => {
      const watch = new RequestWatch();
      one.watchedBy(watch);
      return watch;
    });
    const open = async (by?: FrameRules) => Link.open(kafkaProtocol, by);
    const links = {
      client: await perBroker(() => open()),
      internal: await perBroker(() => open()),
      controller: await open(),
      shop: await perSlot((slot) => perBroker(() => open(rules[slot]))),
    };
    const claim = await claimPorts(1 + (2 + slots.length) * brokerIds.length);
    const linked = await portsFor(links, claim.ports);
    const ports = direct ? withoutLinks(linked) : linked;
    lead(links, ports);
    return new Wiring({ports, links, rules, watches, claim});
  }

  /** Addresses for our own tools, through links that nothing is done to. */
  get bootstrap(): readonly string[] {
    return addressesOf(this.ports.clientLink);
  }

  /** Addresses for whoever is in this slot: from there it is led to links of its own only. */
  bootstrapFor(slot: number): readonly string[] {
    const ports = this.ports.shop[slot];
    if (!ports) throw new Error(`there is no slot ${slot}`);
    return addressesOf(ports.link);
  }

  /** The rules of a slot. */
  rulesOf(slot: number): FrameRules {
    const rules = this.rules[slot];
    if (!rules) throw new Error(`there is no slot ${slot}`);
    return rules;
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

  /** Lets none of the shop's programs reach a broker; the other brokers and the controller still do. */
  putOutOfReach(broker: number): void {
    this.#outOfReach.add(broker);
    this.#apply();
  }

  /** Opens all links of a broker. */
  rejoin(broker: number): void {
    this.#outOfReach.delete(broker);
    this.#cutOff.delete(broker);
    this.#lagging.delete(broker);
    this.#apply();
  }

  /** Ends every rule on the shop's links; what they hold goes on. */
  letAllPass(): void {
    for (const rules of this.rules) rules.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const {client, internal, controller, shop} = this.#links;
    const brokers = [client, internal, ...shop].flatMap((links) => Object.values(links));
    const all = [controller, ...brokers];
    await Promise.all(all.map(async (link) => link[Symbol.asyncDispose]()));
    this.#claim[Symbol.dispose]();
  }

  #apply(): void {
    const fromCutOff = (clientId: string | null) => this.#cutOff.has(callerOf(clientId));
    this.#links.controller.cut(fromCutOff);
    for (const id of brokerIds) {
      for (const links of this.#links.shop)
        links[id]?.cut(() => this.#outOfReach.has(id));
      const isCut = this.#cutOff.has(id);
      this.#links.internal[id]?.cut(
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

async function perBroker<T>(
  make: (broker: number) => T | Promise<T>,
): Promise<ByBroker<T>> {
  return Object.fromEntries(
    await Promise.all(brokerIds.map(async (id) => [id, await make(id)] as const)),
  );
}

async function perSlot<T>(make: (slot: number) => T | Promise<T>): Promise<BySlot<T>> {
  return Promise.all(slots.map(async (slot) => make(slot)));
}

/** Tells each link which node is behind it. */
function lead(
  {client, internal, controller, shop}: Links,
  to: Required<NodePorts>,
): void {
  const ways = [
    [client, to.client],
    [internal, to.internal],
    ...shop.map((links, slot) => [links, to.shop[slot]?.broker ?? {}] as const),
  ] as const;
  for (const [links, ports] of ways)
    for (const id of brokerIds) links[id]?.to(ports[id] ?? 0);
  controller.to(to.controller);
}

/** The links' ports, and those of the nodes behind them. */
async function portsFor(
  links: Links,
  claimed: readonly number[],
): Promise<Required<NodePorts>> {
  const free = [...claimed];
  const next = (): number => free.pop() ?? 0;
  const portsOf = async (some: ByBroker<Link>) => perBroker((id) => some[id]?.port ?? 0);
  return {
    controller: next(),
    client: await perBroker(next),
    internal: await perBroker(next),
    clientLink: await portsOf(links.client),
    internalLink: await portsOf(links.internal),
    controllerLink: links.controller.port,
    shop: await perSlot(async (slot) => ({
      broker: await perBroker(next),
      link: await portsOf(links.shop[slot] ?? {}),
    })),
  };
}

const withoutLinks = (ports: Required<NodePorts>): Required<NodePorts> => ({
  ...ports,
  clientLink: ports.client,
  internalLink: ports.internal,
  controllerLink: ports.controller,
});

const addressesOf = (ports: ByBroker<number>): readonly string[] =>
  brokerIds.map((id) => `127.0.0.1:${ports[id] ?? 0}`);
