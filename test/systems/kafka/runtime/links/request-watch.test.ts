import {describe, expect, it} from 'vitest';
import {
  array,
  frame,
  int8,
  int16,
  int32,
  int64,
  responseFrame,
  string,
} from '../../../../helpers/kafka/primitives.js';
import {batch} from '../disk/batches.js';
import {
  compactArray,
  compactString,
  tags,
  unsignedVarint,
} from '../wire/codec/compact.js';
import {bench} from './watch-bench.js';

const topicId = Buffer.alloc(16, 0xab);
const isFlexible = (version: number) => version >= 9;

/** A row of things as that version writes it. */
const row = (version: number, ...items: readonly Buffer[]) =>
  isFlexible(version) ? compactArray(items) : array(items);

/** A struct as that version writes it. */
const struct = (version: number, ...fields: readonly Buffer[]) =>
  Buffer.concat([...fields, ...(isFlexible(version) ? [tags()] : [])]);

/** By its name, or, since version 13, by its id. */
function topicIn(version: number): Buffer {
  if (version >= 13) return topicId;
  return isFlexible(version) ? compactString('orders') : string('orders');
}

type Asking = {readonly codec?: number; readonly acks?: number; readonly cut?: number};

/** Two orders for partition 1. */
function request(correlation: number, version: number, asking: Asking = {}): Buffer {
  const {codec = 0, acks = -1, cut = 0} = asking;
  const whole = batch({
    base: 0,
    records: [{key: 'order-0001'}, {key: 'order-0002'}],
    codec,
  });
  const records = whole.subarray(0, whole.length - cut);
  const length = isFlexible(version)
    ? unsignedVarint(records.length + 1)
    : int32(records.length);
  const noTransaction = isFlexible(version) ? compactString(null) : string(null);
  const partition = struct(version, int32(1), length, records);
  return frame(
    ...[int16(0), int16(version), int32(correlation), string('checkout')],
    ...(isFlexible(version) ? [tags()] : []),
    struct(
      version,
      noTransaction,
      int16(acks),
      int32(30_000), // timeout
      row(version, struct(version, topicIn(version), row(version, partition))),
    ),
  );
}

function reply(correlation: number, version: number, error = 0): Buffer {
  const noText = isFlexible(version) ? compactString(null) : string(null);
  const partition = struct(
    version,
    ...[int32(1), int16(error), int64(error === 0 ? 17 : -1), int64(-1)],
    ...(version >= 5 ? [int64(0)] : []),
    ...(version >= 8 ? [row(version), noText] : []),
  );
  return responseFrame(
    correlation,
    Buffer.concat([
      ...(isFlexible(version) ? [tags()] : []),
      struct(
        version,
        row(version, struct(version, topicIn(version), row(version, partition))),
        int32(0), // throttle time
      ),
    ]),
  );
}

/** Metadata, version 12: which topic has that id. */
const metadataRequest = frame(
  ...[int16(3), int16(12), int32(99), string('checkout'), tags()],
  ...[compactArray(null), int8(0), int8(0), tags()],
);
const metadataReply = responseFrame(
  99,
  Buffer.concat([
    ...[tags(), int32(0), compactArray([]), compactString('cluster'), int32(1)],
    compactArray([
      Buffer.concat([
        ...[int16(0), compactString('orders'), topicId, int8(0), compactArray([])],
        ...[int32(-2147483648), tags()],
      ]),
    ]),
    tags(),
  ]),
);

/** Whether a reply with this error code, to this request, is taken for a refusal. */
function refuses(error: number, {answers = 7, codec = 0, version = 7} = {}): boolean {
  const {watch, connection} = bench();
  watch.sawRequest(connection, request(7, version, {codec}));
  return watch.refuses(connection, reply(answers, version, error));
}

const versions = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const zstd = 4;

describe('a reply that says "no"', () => {
  it('is told from one that says "stored", and from one to another request', () => {
    expect([refuses(19), refuses(0), refuses(19, {answers: 8})]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(versions)(
    'is one in version %i, whatever is to be read of the records',
    (version) => {
      expect([refuses(19, {codec: zstd, version}), refuses(0, {version})]).toEqual([
        true,
        false,
      ]);
    },
  );
});

describe('a reply that says "stored"', () => {
  it.each(versions)('is told with where, in version %i', (version) => {
    const {exchange, stored, unreadable} = bench();
    exchange(metadataRequest, metadataReply);
    exchange(request(7, version), reply(7, version));
    expect(stored).toMatchObject([
      {topic: 'orders', partition: 1, baseOffset: 17, records: [{}, {}]},
    ]);
    expect(stored[0]?.records.map(({key}) => key?.toString())).toEqual([
      'order-0001',
      'order-0002',
    ]);
    expect(unreadable).toEqual([]);
  });

  it('is told once, and only when it reaches the program', () => {
    const {watch, connection, exchange, stored} = bench();
    watch.sawRequest(connection, request(7, 7));
    expect(stored).toEqual([]);
    watch.passedReply(connection, reply(7, 7));
    watch.passedReply(connection, reply(7, 7));
    expect(stored).toHaveLength(1);
    exchange(request(8, 7), reply(8, 7));
    expect(stored).toHaveLength(2);
  });

  it('names the topic also when its id was told before anybody watched', () => {
    const {exchange, begin, stored} = bench({on: false});
    exchange(metadataRequest, metadataReply);
    begin();
    exchange(request(7, 13), reply(7, 13));
    expect(stored).toMatchObject([{topic: 'orders'}]);
  });

  it.each([
    ['with an error', request(7, 7), reply(7, 7, 6)],
    ['to another request', request(7, 7), reply(8, 7)],
    ['to one that wanted no reply', request(7, 7, {acks: 0}), reply(7, 7)],
  ])('is none when it is one %s', (_, asked, answer) => {
    const {exchange, stored, unreadable} = bench();
    exchange(asked, answer);
    expect([stored, unreadable]).toEqual([[], []]);
  });
});

describe('what the watch cannot read', () => {
  const unknown = (correlation: number) =>
    Buffer.from(request(correlation, 13)).fill(14, 7, 8);
  const cutOff = responseFrame(7, reply(7, 7).subarray(8, 20));

  it.each([
    ['a version that is not known', 14, [unknown(7), reply(7, 13)]],
    [
      'records of a codec that is not read',
      7,
      [request(7, 7, {codec: zstd}), reply(7, 7)],
    ],
    ['a batch that is not whole', 7, [request(7, 7, {cut: 1}), reply(7, 7)]],
    ['a reply that is cut off', 7, [request(7, 7), cutOff]],
    ['an id of no known topic', 13, [request(7, 13), reply(7, 13)]],
  ] as const)('is told when it is %s', (_, version, [asked, answer]) => {
    const {exchange, stored, unreadable} = bench();
    exchange(asked, answer);
    expect([stored, unreadable]).toEqual([[], [{api: 0, version}]]);
  });

  it('is told of metadata, too', () => {
    const {exchange, unreadable} = bench();
    exchange(Buffer.from(metadataRequest).fill(99, 7, 8), metadataReply);
    expect(unreadable).toEqual([{api: 3, version: 99}]);
  });

  it('is told once of each version, and anew to who watches next', () => {
    const {exchange, begin, unreadable} = bench();
    const both = () => {
      for (const version of [7, 8, 7, 8])
        exchange(request(7, version, {codec: zstd}), reply(7, version));
    };
    both();
    const two = [
      {api: 0, version: 7},
      {api: 0, version: 8},
    ];
    expect(unreadable).toEqual(two);
    begin();
    both();
    expect(unreadable).toEqual([...two, ...two]);
  });

  it('is no matter of what was refused, or of what nobody watches', () => {
    const {exchange, unreadable} = bench();
    exchange(request(7, 7, {codec: zstd}), reply(7, 7, 6));
    expect(unreadable).toEqual([]);
    const {exchange: unseen, watch, stored} = bench();
    watch.watch(null);
    unseen(request(7, 7), reply(7, 7));
    expect(stored).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is told with what it asks for, the orders in it, and what came of it', () => {
    const {exchange, notes} = bench();
    exchange(request(7, 7, {acks: 1}), reply(7, 7));
    exchange(request(8, 7), reply(8, 7, 19));
    expect(notes).toMatchObject([
      {type: 'called'},
      {
        ...{type: 'sent', request: 1, acks: 1, topic: 'orders', partition: 1},
        ...{producer: null, ids: ['order-0001', 'order-0002'], records: 2},
      },
      {type: 'replied', request: 1, error: null, offset: 17},
      {type: 'sent', request: 2, acks: -1},
      {type: 'replied', request: 2, error: 'NOT_ENOUGH_REPLICAS', offset: null},
    ]);
  });

  it('is unanswered when its connection closes first, and only then', () => {
    const {watch, connection, exchange, notes} = bench();
    exchange(request(7, 7), reply(7, 7));
    watch.sawRequest(connection, request(8, 7));
    watch.closed(connection);
    watch.closed(connection);
    expect(notes.filter(({type}) => type === 'unanswered')).toEqual([
      {type: 'unanswered', request: 2},
    ]);
  });

  it('is told without its orders when its codec cannot be opened', () => {
    const {exchange, notes} = bench();
    exchange(request(7, 7, {codec: zstd}), reply(7, 7));
    expect(notes[1]).toMatchObject({type: 'sent', ids: [], unread: 'zstd'});
  });
});
