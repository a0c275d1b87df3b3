/** Whether a node has written that there is no room on its disk. It may live on then, without its logs. */
import {open} from 'node:fs/promises';

const said = /No space left on device/;
/** In bytes. */
const length = said.source.length;

export class DiskFull {
  readonly #log: string;
  #read = 0;
  #seen = false;

  constructor(log: string) {
    this.#log = log;
  }

  /** Reads what has been written since it was last asked. */
  async isSaid(): Promise<boolean> {
    if (this.#seen) return true;
    const file = await open(this.#log).catch(() => null);
    if (!file) return false;
    try {
      const {size} = await file.stat();
      if (size === this.#read) return false;
      // What was cut in the middle is read again.
      const position = Math.max(0, Math.min(this.#read, size) - length);
      const {buffer} = await file.read({buffer: Buffer.alloc(size - position), position});
      this.#read = size;
      this.#seen = /no space left on device/i.test(buffer.toString('latin1'));
      return this.#seen;
    } finally {
      await file.close();
    }
  }
}
