// Compiles the definitions of Kafka's messages, which its jar carries, into what our decoder reads:
// node scripts/compile-messages.mjs <kafka-clients-….jar> [target]
import {URL} from 'node:url';
import {Buffer} from 'node:buffer';
import {readFile, writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import process from 'node:process';
import {inflateRawSync} from 'node:zlib';

/** Each is two messages, a request and its reply. */
const kinds = [
  'Produce',
  'Fetch',
  'ListOffsets',
  'Metadata',
  'OffsetCommit',
  'OffsetFetch',
  'FindCoordinator',
  'JoinGroup',
  'Heartbeat',
  'LeaveGroup',
  'SyncGroup',
  'ApiVersions',
  'InitProducerId',
  'AddPartitionsToTxn',
  'AddOffsetsToTxn',
  'EndTxn',
  'TxnOffsetCommit',
  'ElectLeaders',
  'ConsumerGroupHeartbeat',
  'DescribeTopicPartitions',
];
const names = [
  'RequestHeader',
  'ResponseHeader',
  ...kinds.flatMap((kind) => [`${kind}Request`, `${kind}Response`]),
];
const primitives = new Set(
  'bool int8 int16 int32 int64 string uuid bytes records'.split(' '),
);

const [jar, target] = process.argv.slice(2);
if (!jar) throw new Error('give the jar of kafka-clients');
const read = openZip(await readFile(jar));
const lines = names.map((name) => {
  const text = read(`common/message/${name}.json`).toString('utf8');
  const definition = JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));
  return `  ${name}: ${JSON.stringify(messageOf(definition))},\n`;
});
await writeFile(
  target ??
    new URL('../src/systems/kafka/runtime/wire/codec/messages.ts', import.meta.url),
  `/** From the message definitions of Apache Kafka (Apache License 2.0), by scripts/compile-messages.mjs out of ${basename(jar)}. */
import type {MessageDefinition} from './definition.js';

export const messages = {
${lines.join('')}} as const satisfies Readonly<Record<string, MessageDefinition>>;
`,
);

function messageOf({apiKey, validVersions, flexibleVersions, fields, commonStructs}) {
  const versions = rangeOf(validVersions);
  const flexible = rangeOf(flexibleVersions);
  const common = new Map((commonStructs ?? []).map((one) => [one.name, one.fields]));
  return {
    ...(apiKey === undefined ? {} : {api: apiKey}),
    versions: [versions.from, versions.to],
    ...(flexible ? {flexible: flexible.from} : {}),
    fields: fieldsOf(fields, versions, common),
  };
}

/** Only what there is in these versions; what holds for all of them is not said by number. */
function fieldsOf(fields, outer, common) {
  return fields.flatMap((field) => {
    const versions = clip(rangeOf(field.versions), outer);
    return versions ? [fieldOf(field, {outer, versions, common})] : [];
  });
}

function fieldOf(field, {outer, versions, common}) {
  const [, array, element] = /^(\[\])?(.*)$/.exec(field.type);
  const inner = field.fields ?? common.get(element);
  if (!inner && !primitives.has(element)) throw new Error(`what is ${field.type}?`);
  const type = inner ? 'struct' : element;
  return {
    name: field.name.charAt(0).toLowerCase() + field.name.slice(1),
    type,
    ...(array && {array: true}),
    ...inVersions(field, {outer, versions}),
    ...(field.flexibleVersions === 'none' && {inflexible: true}),
    ...defaultOf(field, type),
    ...(inner && {fields: fieldsOf(inner, versions, common)}),
  };
}

function inVersions(field, {outer, versions}) {
  const nullable = clip(rangeOf(field.nullableVersions), versions);
  const tagged = clip(rangeOf(field.taggedVersions), versions);
  return {
    ...(!isSame(versions, outer) && {versions: [versions.from, versions.to]}),
    ...(nullable && {nullable: [nullable.from, nullable.to]}),
    ...(tagged && {tagged: [field.tag, tagged.from, tagged.to]}),
  };
}

/** A default that no JavaScript number tells exactly is none: its field is tagged, and may be left out. */
function defaultOf({default: value}, type) {
  if (value === undefined) return {};
  if (value === null || value === 'null') return {default: null};
  if (type === 'string') return {default: value};
  if (type === 'bool') return {default: String(value) === 'true'};
  return Number.isSafeInteger(Number(value)) ? {default: Number(value)} : {};
}

/** `3`, `3-5`, `3+`; null: none. */
function rangeOf(text) {
  if (text === undefined || text === 'none') return null;
  const [, from, more, to] = /^(\d+)(\+|-(\d+))?$/.exec(text);
  return {from: Number(from), to: more === '+' ? Infinity : Number(to ?? from)};
}

function clip(range, outer) {
  if (!range) return null;
  const from = Math.max(range.from, outer.from);
  const to = Math.min(range.to, outer.to);
  return from > to ? null : {from, to};
}

function isSame(one, other) {
  return one.from === other.from && one.to === other.to;
}

/** Reads the files of a zip: their list stands at its end. */
function openZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((one) =>
      bytes.readUInt16LE(at + one),
    );
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      deflated: bytes.readUInt16LE(at + 10) === 8,
      size: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is not in the jar`);
    const {start, size, deflated} = file;
    const head = 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const body = bytes.subarray(start + head, start + head + size);
    return deflated ? inflateRawSync(body) : body;
  };
}
