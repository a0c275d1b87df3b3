import type {InstallEvent} from '../events.js';

/** At most one event in so many milliseconds: the network delivers hundreds of pieces a second. */
const everyMs = 50;

/** Adds up what several downloads at once have done, and tells it. */
export class Meter {
  readonly #totalBytes: number;
  readonly #tell: (event: InstallEvent) => void;
  readonly #done = new Map<string, number>();
  #fetchedBytes = 0;
  #toldAt = -Infinity;

  constructor(totalBytes: number, tell: (event: InstallEvent) => void) {
    this.#totalBytes = totalBytes;
    this.#tell = tell;
  }

  get fetchedBytes(): number {
    return this.#fetchedBytes;
  }

  get missingBytes(): number {
    return this.#totalBytes - this.#doneBytes;
  }

  /** `bytes` of the file are on the disk, `fetched` of them came from the network just now. */
  at(file: string, bytes: number, fetched = 0): void {
    this.#done.set(file, bytes);
    this.#fetchedBytes += fetched;
    if (bytes === 0) return;
    if (performance.now() - this.#toldAt >= everyMs || this.missingBytes === 0)
      this.#progress(file);
  }

  refused(file: string, why: string): void {
    this.#done.set(file, 0);
    this.#tell({kind: 'refused', file, why});
  }

  get #doneBytes(): number {
    let sum = 0;
    for (const bytes of this.#done.values()) sum += bytes;
    return sum;
  }

  #progress(file: string): void {
    this.#toldAt = performance.now();
    this.#tell({
      kind: 'progress',
      doneBytes: this.#doneBytes,
      totalBytes: this.#totalBytes,
      file,
    });
  }
}
