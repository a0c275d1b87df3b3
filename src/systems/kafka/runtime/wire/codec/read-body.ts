/** Reads the body of a message at one of its versions, by its definition. */
import type {Body, MessageName} from './body.js';
import {ByteReader} from './byte-reader.js';
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

/** Throws RangeError when there is no such version. */
export function definitionOf(name: MessageName, version: number): MessageDefinition {
  const definition: MessageDefinition = messages[name];
  if (!has(definition.versions, version))
    throw new RangeError(`version ${version} of ${name} is not known`);
  return definition;
}

/** The message that begins here. Throws RangeError when there is none of that version. */
export function readBody<N extends MessageName>(
  read: ByteReader,
  name: N,
  version: number,
): Body<N> {
  const definition = definitionOf(name, version);
  const at = {version, flexible: isFlexible(definition, version)};
  return structOf(read, definition.fields, at) as Body<N>;
}

/** The message that these bytes are, and nothing else. Throws RangeError. */
export function readWhole<N extends MessageName>(
  read: ByteReader,
  name: N,
  version: number,
): Body<N> {
  const body = readBody(read, name, version);
  if (read.left > 0) throw new RangeError(`${read.left} bytes are left over`);
  return body;
}

function structOf(read: ByteReader, fields: readonly FieldDefinition[], at: At): object {
  const found: Record<string, unknown> = {};
  for (const field of fields)
    if (isIn(field, at.version) && tagOf(field, at.version) === null)
      found[field.name] = valueOf(read, field, at);
  if (at.flexible) Object.assign(found, taggedOf(read, fields, at));
  return found;
}

/** What ends each struct of a flexible version. Fields that we do not know are passed over, as they are meant to be. */
function taggedOf(read: ByteReader, fields: readonly FieldDefinition[], at: At): object {
  const found: Record<string, unknown> = {};
  for (let left = read.unsignedVarint(); left > 0; left -= 1) {
    const tag = read.unsignedVarint();
    const inside = new ByteReader(read.bytes(read.unsignedVarint()));
    const field = fields.find((one) => tagOf(one, at.version) === tag);
    if (!field) continue;
    found[field.name] = valueOf(inside, field, at);
    if (inside.left > 0)
      throw new RangeError(`${field.name} has ${inside.left} bytes left over`);
  }
  return found;
}

function valueOf(read: ByteReader, field: FieldDefinition, at: At): unknown {
  const value = field.array ? arrayOf(read, field, at) : singleOf(read, field, at);
  if (value === null && !has(field.nullable, at.version))
    throw new RangeError(`${field.name} is null`);
  return value;
}

function singleOf(read: ByteReader, field: FieldDefinition, at: At): unknown {
  const {type, fields = []} = field;
  if (type !== 'struct') return primitives[type](read, at.flexible && !field.inflexible);
  const mayBeNull = has(field.nullable, at.version);
  return mayBeNull && read.int8() < 0 ? null : structOf(read, fields, at);
}

function arrayOf(read: ByteReader, field: FieldDefinition, at: At): unknown {
  const length = at.flexible ? read.unsignedVarint() - 1 : read.int32();
  if (length < 0) return null;
  if (length > read.left) throw new RangeError(`${length} of ${field.name}`);
  const element = elementOf(field);
  return Array.from({length}, () => valueOf(read, element, at));
}

const primitives: Readonly<
  Record<Primitive, (read: ByteReader, flexible: boolean) => unknown>
> = {
  bool: (read) => read.int8() !== 0,
  int8: (read) => read.int8(),
  int16: (read) => read.int16(),
  int32: (read) => read.int32(),
  int64: (read) => read.int64(),
  uuid: (read) => read.bytes(16).toString('base64url'),
  string: (read, flexible) => {
    const length = flexible ? read.unsignedVarint() - 1 : read.int16();
    return length < 0 ? null : read.bytes(length).toString('utf8');
  },
  bytes: bytesOf,
  records: bytesOf,
};

function bytesOf(read: ByteReader, flexible: boolean): Buffer | null {
  const length = flexible ? read.unsignedVarint() - 1 : read.int32();
  return length < 0 ? null : read.bytes(length);
}
