import {
  type InstallEvent,
  type JarLock,
  type Product,
  type Refusal,
  bytesOf,
} from './jars.js';

/** At most one event in so many milliseconds: the network delivers hundreds of pieces a second. */
const everyMs = 50;

/** Adds up what several downloads at once have done, and tells it. */
export class Meter {
  readonly #product: string;
  readonly #totalBytes: number;
  readonly #tell: (event: InstallEvent) => void;
  readonly #bytesOf = new Map<string, number>();
  #toldAt = -Infinity;

  constructor(product: Product, jars: JarLock, tell: (event: InstallEvent) => void) {
    this.#product = product.name;
    this.#totalBytes = bytesOf(jars);
    this.#tell = tell;
  }

  get missingBytes(): number {
    return [...this.#bytesOf.values()].reduce((rest, n) => rest - n, this.#totalBytes);
  }

  /** So many bytes of the file are on the disk. */
  at(file: string, bytes: number): void {
    this.#bytesOf.set(file, bytes);
    if (bytes === 0) return;
    // The size comes first, and only once something comes at all.
    if (this.#toldAt < 0) this.#tellProgress(0);
    const soon = performance.now() - this.#toldAt < everyMs;
    if (soon && this.missingBytes > 0) return;
    this.#toldAt = performance.now();
    this.#tellProgress(this.#totalBytes - this.missingBytes);
  }

  refused(file: string, {why, facts}: Refusal): void {
    this.#bytesOf.set(file, 0);
    this.#tell({step: 'jar-refused', file, why, facts});
  }

  #tellProgress(doneBytes: number): void {
    const product = this.#product;
    this.#tell({step: 'jars', product, doneBytes, totalBytes: this.#totalBytes});
  }
}
