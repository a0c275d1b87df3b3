/**
 * A power cut is a model here: the process is killed, and its file is cut back to what the disk must
 * have held. With `appendfsync always` that is all of it, since a reply waits for the disk. With
 * `everysec` it is what was written a second before; a real cut takes less, or up to twice as much.
 */
import {stat} from 'node:fs/promises';

/** How far back the disk may be behind the file, in milliseconds. */
const behindMs = 1000;
const everyMs = 50;

type Sighting = {readonly at: number; readonly bytes: number};

export type Cut = {readonly keptBytes: number; readonly cutBytes: number};

/** Remembers how long a file was in the last second. */
export class SizeWatch implements Disposable {
  readonly #file: string;
  readonly #timer: NodeJS.Timeout;
  #seen: readonly Sighting[] = [];

  constructor(file: string) {
    this.#file = file;
    this.#timer = setInterval(() => void this.#look(), everyMs).unref();
  }

  /** So long was it a second ago. */
  settled(): number {
    return this.#old(performance.now())?.bytes ?? 0;
  }

  /** It was cut: all that is left of it is on the disk. */
  restart(bytes: number): void {
    this.#seen = [{at: -Infinity, bytes}];
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const found = await stat(this.#file).catch(() => null);
    const at = performance.now();
    if (!found) return;
    const oldest = this.#old(at)?.at ?? 0;
    this.#seen = [
      ...this.#seen.filter((one) => one.at >= oldest),
      {at, bytes: found.size},
    ];
  }

  /** The newest sighting that is a second old. */
  #old(now: number): Sighting | undefined {
    return this.#seen.findLast(({at}) => at <= now - behindMs);
  }
}
