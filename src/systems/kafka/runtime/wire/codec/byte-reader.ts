/** Reads the Kafka protocol's primitive types one after the other. Throws RangeError past the end. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** How many bytes are still to be read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int8(): number {
    return this.#bytes.readInt8(this.#step(1));
  }

  int16(): number {
    return this.#bytes.readInt16BE(this.#step(2));
  }

  int32(): number {
    return this.#bytes.readInt32BE(this.#step(4));
  }

  /** An int64 as a number: offsets and times stay far below 2^53, and what does not is no offset or time. */
  int64(): number {
    const value = this.#bytes.readBigInt64BE(this.#step(8));
    if (!Number.isSafeInteger(Number(value)))
      throw new RangeError(`an int64 of ${value}`);
    return Number(value);
  }

  /** Zig-zag varint of up to 64 bits, as in records (KIP-98) and protocol buffers. */
  varint(): number {
    const value = this.#base128();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** Of up to 32 bits, as in flexible versions (KIP-482). */
  unsignedVarint(): number {
    const value = this.#base128();
    if (value > 0xffffffff) throw new RangeError(`an unsigned varint of ${value}`);
    return value;
  }

  /** Varint length (−1: null), then that many bytes. */
  varbytes(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.bytes(length);
  }

  bytes(length: number): Buffer {
    const start = this.#step(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  #base128(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes.readUInt8(this.#step(1));
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  #step(length: number): number {
    const start = this.#at;
    if (length < 0 || start + length > this.#bytes.length)
      throw new RangeError(`needs ${length} bytes at ${start} of ${this.#bytes.length}`);
    this.#at = start + length;
    return start;
  }
}
