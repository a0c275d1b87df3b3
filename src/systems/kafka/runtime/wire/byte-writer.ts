/** The Kafka protocol's primitive types as bytes, for requests: what `ByteReader` reads. */

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

/** int16 length, then UTF-8. */
export function string(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([int16(bytes.length), bytes]);
}

/** int32 length (null: −1), then the items. */
export function array(items: readonly Buffer[] | null): Buffer {
  return Buffer.concat([int32(items?.length ?? -1), ...(items ?? [])]);
}

/** As in flexible versions (KIP-482): length + 1 as an unsigned varint, then UTF-8. */
export function compactString(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([unsignedVarint(bytes.length + 1), bytes]);
}

/** As in flexible versions (KIP-482): length + 1 as an unsigned varint, then the items. */
export function compactArray(items: readonly Buffer[]): Buffer {
  return Buffer.concat([unsignedVarint(items.length + 1), ...items]);
}

/** What ends every struct of a flexible version: no tagged fields. */
export const noTags = Buffer.from([0]);

function unsignedVarint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
  return Buffer.from(bytes);
}
