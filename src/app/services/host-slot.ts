import type {ProcessIdentity} from '../../machine/processes/process-identity.js';
import {identify} from '../../machine/processes/processes.js';

/** What the slot needs of a lab host. */
export type SlotHost = AsyncDisposable & {readonly pid: number};

type Held<Host> = {readonly host: Host; readonly identity: ProcessIdentity | null};

/** The one lab host of the app: opened at the first run, and opened again when it died meanwhile. */
export class HostSlot<Host extends SlotHost> implements AsyncDisposable {
  readonly #open: () => Promise<Host>;
  #held: Promise<Held<Host>> | null = null;
  #closed = false;

  constructor(open: () => Promise<Host>) {
    this.#open = open;
  }

  /** A host that lives. Throws what opening it throws. */
  async get(): Promise<Host> {
    const held = await this.#held?.catch(() => null);
    if (held && (await lives(held))) return held.host;
    if (this.#closed) throw new Error('the app is closing');
    await held?.host[Symbol.asyncDispose]();
    this.#held = this.#open().then(async (host) => ({
      host,
      identity: await identify(host.pid),
    }));
    return (await this.#held).host;
  }

  /** Ends the host if there is one, and everything that it owns. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const held = await this.#held?.catch(() => null);
    await held?.host[Symbol.asyncDispose]();
  }
}

async function lives<Host extends SlotHost>({
  host,
  identity,
}: Held<Host>): Promise<boolean> {
  const now = await identify(host.pid);
  return now !== null && now.started === identity?.started;
}
