/** Any body that a message may have at a version, by its definition. */
import fc, {type Arbitrary} from 'fast-check';
import type {MessageName} from '../../../../../../src/systems/kafka/runtime/wire/codec/body.js';
import {
  elementOf,
  type FieldDefinition,
  has,
  isIn,
  type MessageDefinition,
  tagOf,
} from '../../../../../../src/systems/kafka/runtime/wire/codec/definition.js';
import {messages} from '../../../../../../src/systems/kafka/runtime/wire/codec/messages.js';

export type Values = Readonly<Record<string, unknown>>;

/** `solid`: nowhere a default, for tagged fields: those are not written when they have it. */
type At = {readonly version: number; readonly solid: boolean};

const messageNames = Object.keys(messages) as readonly MessageName[];

/** Every version of every message. */
export const everyVersion = messageNames.flatMap((name) => {
  const [from, to] = messages[name].versions;
  return Array.from({length: to - from + 1}, (_, index) => ({
    name,
    version: from + index,
  }));
});

export function bodies(name: MessageName, version: number): Arbitrary<Values> {
  const {fields}: MessageDefinition = messages[name];
  return structs(fields, {version, solid: false});
}

function structs(fields: readonly FieldDefinition[], at: At): Arbitrary<Values> {
  const ours = fields.filter((field) => isIn(field, at.version));
  const isTagged = (field: FieldDefinition) => tagOf(field, at.version) !== null;
  const required = ours.filter((field) => !isTagged(field)).map(({name}) => name);
  const arbitraries = ours.map(
    (field) => [field.name, values(field, isTagged(field) ? solid(at) : at)] as const,
  );
  return fc.record(Object.fromEntries(arbitraries), {
    requiredKeys: required,
    noNullPrototype: true,
  });
}

const solid = (at: At): At => ({...at, solid: true});

function values(field: FieldDefinition, at: At): Arbitrary<unknown> {
  const least = at.solid ? 1 : 0;
  const some = field.array
    ? fc.array(singles(elementOf(field), at), {minLength: least, maxLength: 3})
    : singles(field, at);
  return has(field.nullable, at.version) && !at.solid
    ? fc.option(some, {freq: 3, nil: null})
    : some;
}

function singles({type, fields = []}: FieldDefinition, at: At): Arbitrary<unknown> {
  if (type === 'struct') return structs(fields, at);
  return primitives(at.solid ? 1 : 0)[type];
}

const whole = (least: number, bits: number) =>
  fc.integer({min: least || -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1});

const bytes = (minLength: number, maxLength = 40) =>
  fc.uint8Array({minLength, maxLength}).map((one) => Buffer.from(one));

const primitives = (least: number) => ({
  bool: least ? fc.constant(true) : fc.boolean(),
  int8: whole(least, 8),
  int16: whole(least, 16),
  int32: whole(least, 32),
  int64: fc.maxSafeInteger().filter((value) => least === 0 || value > 0),
  string: fc.string({unit: 'grapheme', minLength: least, maxLength: 20}),
  uuid: bytes(16, 16).map((one) => one.fill(1, 0, least).toString('base64url')),
  bytes: bytes(least),
  records: bytes(least, 300),
});
