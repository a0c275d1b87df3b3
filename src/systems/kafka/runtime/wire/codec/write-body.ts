/** Writes the body of a message at one of its versions, by its definition: what `readBody` reads. */
import type {Draft, MessageName} from './body.js';
import {int8, int16, int32, int64, unsignedVarint} from './byte-writer.js';
import {
  elementOf,
  type FieldDefinition,
  has,
  isFlexible,
  isIn,
  type MessageDefinition,
  type Primitive,
  tagOf,
} from './definition.js';
import {messages} from './messages.js';

type At = {readonly version: number; readonly flexible: boolean};
type Values = Readonly<Record<string, unknown>>;

/** Throws when the version is not known, or has no such field, or wants one that is not there. */
export function writeBody<N extends MessageName>(
  name: N,
  version: number,
  draft: Draft<N>,
): Buffer {
  const definition: MessageDefinition = messages[name];
  if (!has(definition.versions, version))
    throw new Error(`version ${version} of ${name} is not known`);
  const at = {version, flexible: isFlexible(definition, version)};
  return struct(draft, definition.fields, at);
}

function struct(values: Values, fields: readonly FieldDefinition[], at: At): Buffer {
  const ours = fields.filter((field) => isIn(field, at.version));
  const strange = Object.keys(values).find((key) => ours.every(({name}) => name !== key));
  if (strange) throw new Error(`there is no ${strange} in version ${at.version}`);
  const untagged = ours
    .filter((field) => tagOf(field, at.version) === null)
    .map((field) => valueBytes(given(values, field), field, at));
  return Buffer.concat([...untagged, ...(at.flexible ? [tagged(values, ours, at)] : [])]);
}

function given(values: Values, field: FieldDefinition): unknown {
  const value = field.name in values ? values[field.name] : field.default;
  if (value === undefined) throw new Error(`${field.name} is missing`);
  return value;
}

/** Those that are given, by their tags. */
function tagged(values: Values, fields: readonly FieldDefinition[], at: At): Buffer {
  const parts = fields
    .flatMap((field) => {
      const tag = tagOf(field, at.version);
      return tag === null || !(field.name in values) ? [] : [{field, tag}];
    })
    .sort((one, other) => one.tag - other.tag)
    .flatMap(({field, tag}) => {
      const bytes = valueBytes(values[field.name], field, at);
      return [unsignedVarint(tag), unsignedVarint(bytes.length), bytes];
    });
  return Buffer.concat([unsignedVarint(parts.length / 3), ...parts]);
}

function valueBytes(value: unknown, field: FieldDefinition, at: At): Buffer {
  if (value === null && !has(field.nullable, at.version))
    throw new Error(`${field.name} is null`);
  if (!field.array) return single(value, field, at);
  const items = value as readonly unknown[] | null;
  const count = items?.length ?? -1;
  const element = elementOf(field);
  return Buffer.concat([
    at.flexible ? unsignedVarint(count + 1) : int32(count),
    ...(items ?? []).map((item) => valueBytes(item, element, at)),
  ]);
}

function single(value: unknown, field: FieldDefinition, at: At): Buffer {
  const {type, fields = []} = field;
  if (type !== 'struct')
    return primitives[type](value as never, at.flexible && !field.inflexible);
  if (value === null) return int8(-1);
  const bytes = struct(value as Values, fields, at);
  return has(field.nullable, at.version) ? Buffer.concat([int8(1), bytes]) : bytes;
}

const primitives = {
  bool: (value: boolean) => int8(value ? 1 : 0),
  int8,
  int16,
  int32,
  int64,
  uuid: (value: string) => Buffer.from(value, 'base64url'),
  string: (value: string | null, flexible: boolean) =>
    withLength(value === null ? null : Buffer.from(value), flexible ? 'varint' : 'int16'),
  bytes,
  records: bytes,
} as const satisfies Readonly<Record<Primitive, unknown>>;

function bytes(value: Buffer | null, flexible: boolean): Buffer {
  return withLength(value, flexible ? 'varint' : 'int32');
}

function withLength(value: Buffer | null, how: 'varint' | 'int16' | 'int32'): Buffer {
  const length = value?.length ?? -1;
  const prefix = {
    varint: () => unsignedVarint(length + 1),
    int16: () => int16(length),
    int32: () => int32(length),
  };
  return value === null ? prefix[how]() : Buffer.concat([prefix[how](), value]);
}
