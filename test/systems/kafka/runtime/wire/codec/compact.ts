/** The primitive types of flexible versions (KIP-482) as bytes, written apart from the product's own. */
import {int8} from '../../../../../helpers/kafka/primitives.js';

export function unsignedVarint(value: number): Buffer {
  return value < 128
    ? int8(value)
    : Buffer.concat([int8((value & 0x7f) | 0x80), unsignedVarint(value >>> 7)]);
}

export function compactString(value: string | null): Buffer {
  if (value === null) return unsignedVarint(0);
  const bytes = Buffer.from(value);
  return Buffer.concat([unsignedVarint(bytes.length + 1), bytes]);
}

/** null: no array, which is not the same on the wire as an empty one. */
export function compactArray(items: readonly Buffer[] | null): Buffer {
  if (items === null) return unsignedVarint(0);
  return Buffer.concat([unsignedVarint(items.length + 1), ...items]);
}

/** Tagged fields, numbered from 0. */
export function tags(...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([
    unsignedVarint(fields.length),
    ...fields.flatMap((field, tag) => [
      unsignedVarint(tag),
      unsignedVarint(field.length),
      field,
    ]),
  ]);
}
