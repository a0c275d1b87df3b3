/** A link for each of a server's clients, so that they can be cut off; what they say is not looked into. */
import {Link} from './link.js';
import type {Protocol} from './protocol.js';

const anyBytes: Protocol = {
  open: () => {
    const whole = {push: (chunk: Buffer) => [chunk]};
    return {requests: whole, replies: whole, requestIn: () => null, answeredBy: () => -1};
  },
};

export class PlainLinks implements AsyncDisposable {
  readonly #links: ReadonlyMap<string, Link>;

  private constructor(links: ReadonlyMap<string, Link>) {
    this.#links = links;
  }

  /** `port`: that of the server. */
  static async open(clients: readonly string[], port: number): Promise<PlainLinks> {
    const opened = clients.map(async (client) => {
      const link = await Link.open(anyBytes);
      link.to(port);
      return [client, link] as const;
    });
    return new PlainLinks(new Map(await Promise.all(opened)));
  }

  portFor(client: string): number {
    const link = this.#links.get(client);
    if (!link) throw new Error(`there is no way for ${client}`);
    return link.port;
  }

  /** Closes all connections, and lets none in. */
  cutOff(): void {
    for (const link of this.#links.values()) link.cut(() => true);
  }

  rejoin(): void {
    for (const link of this.#links.values()) link.cut(() => false);
  }

  /** Nothing is ever held here. */
  letAllPass(): void {
    this.rejoin();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const link of this.#links.values()) await link[Symbol.asyncDispose]();
  }
}
