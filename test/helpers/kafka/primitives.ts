/** Kafka's primitive types as bytes: what `ByteReader` reads. */

export function int8(value: number): Buffer {
  return Buffer.from([value & 0xff]);
}

export function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

/** int16 length, then UTF-8; null is length −1. */
export function string(value: string | null): Buffer {
  if (value === null) return int16(-1);
  const bytes = Buffer.from(value);
  return Buffer.concat([int16(bytes.length), bytes]);
}

export function array(items: readonly Buffer[]): Buffer {
  return Buffer.concat([int32(items.length), ...items]);
}

/** Zig-zag varint. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value >= 0 ? BigInt(value) * 2n : BigInt(-value) * 2n - 1n;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

/** Varint length, then the bytes; null is length −1. */
export function varbytes(value: Buffer | null): Buffer {
  return value === null ? varint(-1) : Buffer.concat([varint(value.length), value]);
}

/** int32 length, then the body. */
export function frame(...body: readonly Buffer[]): Buffer {
  const whole = Buffer.concat(body);
  return Buffer.concat([int32(whole.length), whole]);
}

/** A request frame with its header; `rest` is the body. */
export function requestFrame(
  api: number,
  correlation: number,
  {
    clientId = 'shop',
    rest = Buffer.alloc(0),
  }: {clientId?: string | null; rest?: Buffer} = {},
): Buffer {
  return frame(int16(api), int16(7), int32(correlation), string(clientId), rest);
}

/** A response frame: the correlation id, then the body. */
export function responseFrame(
  correlation: number,
  rest: Buffer = Buffer.alloc(0),
): Buffer {
  return frame(int32(correlation), rest);
}
