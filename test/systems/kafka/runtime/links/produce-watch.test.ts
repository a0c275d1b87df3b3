import {describe, expect, it} from 'vitest';
import {
  ProduceWatch,
  type ToldStored,
} from '../../../../../src/systems/kafka/runtime/links/produce-watch.js';
import {
  array,
  int16,
  int32,
  int64,
  string,
} from '../../../../../src/systems/kafka/runtime/wire/byte-writer.js';
import {requestHeader} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import {batch} from '../disk/batches.js';

const framed = (...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(body.length), body]);
};

/** Two orders for partition 1. */
function request(correlation: number, version: number): Buffer {
  const records = batch({base: 0, records: [{key: 'order-0001'}, {key: 'order-0002'}]});
  const partition = Buffer.concat([int32(1), int32(records.length), records]);
  return framed(
    ...[int16(0), int16(version), int32(correlation), string('checkout')],
    ...[int16(-1), int16(-1), int32(30_000)], // no transaction, acks=all, timeout
    array([Buffer.concat([string('orders'), array([partition])])]),
  );
}

function reply(correlation: number, version: number, error = 0): Buffer {
  const partition = Buffer.concat([
    ...[int32(1), int16(error), int64(error === 0 ? 17 : -1), int64(-1)],
    ...(version >= 5 ? [int64(0)] : []),
    ...(version >= 8 ? [array([]), int16(-1)] : []),
  ]);
  return framed(
    int32(correlation),
    array([Buffer.concat([string('orders'), array([partition])])]),
    int32(0), // throttle time
  );
}

/** What is told of one request of this version and the reply to it. */
function told(
  version: number,
  {error = 0, passes = true, answers = 7, bytes = reply(answers, version, error)} = {},
): readonly ToldStored[] {
  const seen: ToldStored[] = [];
  const watch = new ProduceWatch();
  watch.watch((one) => seen.push(one));
  const connection = {};
  const frame = request(7, version);
  const header = requestHeader(frame);
  if (!header) throw new Error('no header');
  watch.sawRequest(connection, header, frame);
  if (passes) watch.passedReply(connection, bytes);
  return seen;
}

/** Whether a reply with this error code, to this request, is taken for a refusal. */
function refuses(error: number, answers = 7): boolean {
  const watch = new ProduceWatch();
  watch.watch(() => undefined);
  const connection = {};
  const frame = request(7, 7);
  const header = requestHeader(frame);
  if (!header) throw new Error('no header');
  watch.sawRequest(connection, header, frame);
  return watch.refuses(connection, reply(answers, 7, error));
}

describe('a reply that says "no"', () => {
  it('is told from one that says "stored", and from one to another request', () => {
    expect([refuses(19), refuses(0), refuses(19, 8)]).toEqual([true, false, false]);
  });
});

describe('a reply that says "stored"', () => {
  it.each([3, 5, 7, 8])('is told with where, in version %i', (version) => {
    expect(told(version)).toMatchObject([
      {topic: 'orders', partition: 1, baseOffset: 17, records: [{}, {}]},
    ]);
    expect(told(version)[0]?.records.map(({key}) => key?.toString())).toEqual([
      'order-0001',
      'order-0002',
    ]);
  });

  it('is told once, and only when it reaches the program', () => {
    expect(told(7, {passes: false})).toEqual([]);
  });

  it.each([
    ['with an error', told(7, {error: 6})],
    ['to another request', told(7, {answers: 8})],
    ['of a version that we do not read', told(9)],
    ['that is cut off', told(7, {bytes: reply(7, 7).subarray(0, 20)})],
  ])('is none when it is one %s', (_, seen) => {
    expect(seen).toEqual([]);
  });
});
