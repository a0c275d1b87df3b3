/** The server that faults are done to, and the ways of the programs to it. */
import type {OwnServer} from './own-server.js';

/** The ways of the programs to a server. */
type Ways = {
  /** Closes all connections, and lets none in. */
  cutOff(): void;
  rejoin(): void;
  /** Lets everybody in; what was held goes on. */
  letAllPass(): void;
};

/** Milliseconds. */
const restartWithin = 30_000;

export class Patient {
  readonly #server: OwnServer;
  readonly #links: Ways;

  readonly #do: Readonly<Record<string, () => unknown>>;

  /** `own`: faults that only such a server has. */
  constructor(
    server: OwnServer,
    links: Ways,
    own: Readonly<Record<string, () => Promise<unknown>>> = {},
  ) {
    this.#server = server;
    this.#links = links;
    this.#do = {
      crash: async () => server.kill(),
      pause: async () => server.pause(),
      resume: async () => server.resume(),
      restart: async () => server.restart(restartWithin),
      'cut-off': () => {
        links.cutOff();
      },
      rejoin: () => {
        links.rejoin();
      },
      ...own,
    };
  }

  /** Our own questions do not go through the links. */
  get answers(): boolean {
    return this.#server.state === 'running';
  }

  async inflict(fault: string): Promise<void> {
    const how = this.#do[fault];
    if (!how) throw new Error(`nobody knows how to inflict ${fault}`);
    await how();
  }

  async heal(within: number): Promise<void> {
    this.#links.letAllPass();
    const {state} = this.#server;
    if (state === 'paused') await this.#server.resume();
    if (state === 'dead') await this.#server.restart(within);
  }
}
