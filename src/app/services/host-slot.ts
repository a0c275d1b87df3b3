import type {ProcessIdentity} from '../../machine/processes/process-identity.js';
import {identify} from '../../machine/processes/processes.js';

/** What the slot needs of a lab host. */
export type SlotHost = AsyncDisposable & {readonly pid: number};

type Held<Host> = {readonly host: Host; readonly identity: ProcessIdentity | null};

/** Milliseconds for which the app keeps a host, and the cluster on it, that nobody uses. */
export const hostKeptMs = 5 * 60_000;

/**
 * The one lab host of the app: opened at the first run, and opened again when it died meanwhile. What
 * has run on it stays up for the next run; after a while without one it is ended, since it takes
 * most of a gigabyte.
 */
export class HostSlot<Host extends SlotHost> implements AsyncDisposable {
  readonly #open: () => Promise<Host>;
  readonly #keptMs: number;
  #held: Promise<Held<Host>> | null = null;
  #ending: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #users = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(open: () => Promise<Host>, keptMs = hostKeptMs) {
    this.#open = open;
    this.#keptMs = keptMs;
  }

  /** Works on a host that lives, and keeps it for a while. Throws what opening it throws. */
  async use<T>(work: (host: Host) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#users += 1;
    try {
      return await work(await this.#get());
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#endLater();
    }
  }

  #endLater(): void {
    clearTimeout(this.#idle);
    if (this.#closed) return;
    this.#idle = setTimeout(() => {
      const held = this.#held;
      this.#held = null;
      this.#ending = ended(held);
    }, this.#keptMs).unref();
  }

  /** One after the other: two that ask at once get the same one. */
  async #get(): Promise<Host> {
    const host = this.#turn.catch(() => null).then(() => this.#alive());
    this.#turn = host;
    return host;
  }

  async #alive(): Promise<Host> {
    await this.#ending;
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
    clearTimeout(this.#idle);
    await this.#ending;
    await ended(this.#held);
  }
}

async function ended<Host extends SlotHost>(
  opened: Promise<Held<Host>> | null,
): Promise<void> {
  const held = await opened?.catch(() => null);
  await held?.host[Symbol.asyncDispose]();
}

async function lives<Host extends SlotHost>({
  host,
  identity,
}: Held<Host>): Promise<boolean> {
  const now = await identify(host.pid);
  return now !== null && now.started === identity?.started;
}
