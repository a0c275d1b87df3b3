import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ByteReader} from '../../../../../../src/systems/kafka/runtime/wire/codec/byte-reader.js';
import {
  decodeReply,
  decodeRequest,
  encodeRequest,
} from '../../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {readWhole} from '../../../../../../src/systems/kafka/runtime/wire/codec/read-body.js';
import {writeBody} from '../../../../../../src/systems/kafka/runtime/wire/codec/write-body.js';
import {
  array,
  frame,
  int8,
  int16,
  int32,
  int64,
  responseFrame,
  string,
} from '../../../../../helpers/kafka/primitives.js';
import {compactArray, compactString, tags} from './compact.js';
import {asJarWrites} from '../jar/as-jar-writes.js';
import {bodies, everyVersion} from './values.js';

/** An exchange of a real client with a real broker, and what Kafka's own classes read in it. */
type Recorded = {
  readonly client: string;
  readonly name: string;
  readonly api: number;
  readonly version: number;
  readonly asked: unknown;
  readonly told: unknown;
  readonly request: string;
  readonly reply: string;
};

const recorded = readFileSync(join(import.meta.dirname, 'recorded.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const one = JSON.parse(line) as Recorded;
    const [request, reply] = [one.request, one.reply].map((text) =>
      Buffer.from(text, 'base64'),
    );
    return {...one, request: request ?? noBytes, reply: reply ?? noBytes};
  });

const noBytes = Buffer.alloc(0);

/** Every frame that this one could be when its end is missing: its length fits all the same. */
const cuts = (whole: Buffer): readonly Buffer[] =>
  Array.from({length: whole.length - 4}, (_, length) =>
    frame(whole.subarray(4, 4 + length)),
  );

const unreadable = (why: unknown = expect.any(String)) => ({
  unreadable: {
    api: expect.any(Number) as number,
    version: expect.any(Number) as number,
    why,
  },
});

const metadataOf = (...topics: readonly Buffer[]) =>
  Buffer.concat([
    ...[tags(), int32(0), compactArray([]), compactString(null), int32(1)],
    ...[compactArray(topics), int16(0), tags()],
  ]);
const to = {api: 3, version: 13};

describe('what real clients and brokers have said', () => {
  it.each(recorded)('is read: $client $name $version', (one) => {
    const {name, api, version, client} = one;
    expect(asJarWrites(decodeRequest(one.request))).toMatchObject({
      ...{name, api, version, body: one.asked},
      clientId: client === 'java' ? 'java' : 'ackademy-tools',
    });
    expect(asJarWrites(decodeReply(one.reply, one))).toMatchObject({
      ...{name, api, version, body: one.told},
    });
  });

  it.each(recorded)(
    'is told apart from its beginnings: $client $name $version',
    (one) => {
      for (const cut of cuts(one.request))
        expect(decodeRequest(cut)).toEqual(unreadable());
      for (const cut of cuts(one.reply))
        expect(decodeReply(cut, one)).toEqual(unreadable());
    },
  );
});

describe('a frame', () => {
  it('of another length than it says is not read', () => {
    const [{request} = {request: noBytes}] = recorded;
    for (let length = 0; length < request.length; length += 1)
      expect(decodeRequest(request.subarray(0, length))).toEqual(unreadable());
    expect(decodeRequest(Buffer.concat([request, int8(0)]))).toEqual(unreadable());
  });

  it('with more in it than its message is not read', () => {
    const [{request} = {request: noBytes}] = recorded;
    const longer = frame(Buffer.concat([request.subarray(4), int8(0)]));
    expect(decodeRequest(longer)).toEqual(unreadable('1 bytes are left over'));
  });

  it('of a kind that is not read here says so, with its kind and version', () => {
    const listGroups = frame(int16(16), int16(5), int32(1), string('shop'), tags());
    expect(decodeRequest(listGroups)).toEqual({
      unreadable: {api: 16, version: 5, why: 'unknown-kind'},
    });
    expect(decodeReply(responseFrame(1), {api: 16, version: 5})).toEqual(unreadable());
  });

  it('of a version that nobody knows yet says so', () => {
    for (const version of [2, 14]) {
      const why = `version ${version} of ProduceRequest is not known`;
      const produce = frame(int16(0), int16(version), int32(1), string('shop'));
      expect(decodeRequest(produce)).toEqual({unreadable: {api: 0, version, why}});
    }
    expect(decodeReply(responseFrame(1), {api: 0, version: 14})).toEqual(
      unreadable('version 14 of ProduceResponse is not known'),
    );
  });

  it('that is noise is never thrown at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recorded), fc.uint8Array(), (one, noise) => {
        const header = one.request.subarray(4, 8);
        const said = [
          decodeRequest(frame(header, Buffer.from(noise))),
          decodeReply(frame(Buffer.from(noise)), one),
        ];
        for (const each of said)
          expect('unreadable' in each || 'body' in each).toBe(true);
      }),
      {numRuns: 500},
    );
  });
});

describe('the body of a message', () => {
  it.each(everyVersion)(
    'is read as it was written: $name $version',
    ({name, version}) => {
      fc.assert(
        fc.property(bodies(name, version), (body) => {
          const bytes = writeBody(name, version, body as never);
          expect(readWhole(new ByteReader(bytes), name, version)).toEqual(body);
        }),
        {numRuns: 10},
      );
    },
  );

  it('has tagged fields that nobody knows passed over, wherever they are', () => {
    const unknown = tags(Buffer.alloc(200, 9), int8(1));
    const topic = Buffer.concat([
      ...[int16(0), compactString('orders'), Buffer.alloc(16, 1), int8(0)],
      ...[compactArray([]), int32(0), unknown],
    ]);
    const reply = responseFrame(
      7,
      Buffer.concat([metadataOf(topic).subarray(0, -1), unknown]),
    );
    expect(decodeReply(reply, to)).toMatchObject({
      body: {topics: [{name: 'orders', topicId: 'AQEBAQEBAQEBAQEBAQEBAQ'}]},
    });
  });

  it('has a tagged field that it knows only when it was sent', () => {
    const leader = Buffer.concat([int32(2), int32(5), tags()]);
    const fields = [
      ...[int32(1), int16(6), int64(-1), int64(-1), int64(-1)],
      ...[compactArray([]), compactString(null)],
    ];
    const said = [tags(), tags(leader)].map((last) => {
      const partition = Buffer.concat([...fields, last]);
      const topic = [compactString('orders'), compactArray([partition]), tags()];
      const body = [compactArray([Buffer.concat(topic)]), int32(0), tags()];
      const reply = responseFrame(1, Buffer.concat([tags(), ...body]));
      const read = decodeReply(reply, {api: 0, version: 10});
      if ('unreadable' in read || read.name !== 'Produce') return read;
      return read.body.responses[0]?.partitionResponses[0]?.currentLeader;
    });
    expect(said).toEqual([undefined, {leaderId: 2, leaderEpoch: 5}]);
  });

  it('is not read when a tagged field is longer than what it should be', () => {
    const endpoints = Buffer.concat([compactArray([]), int8(0)]);
    const body = [compactArray([]), int32(0), tags(endpoints)];
    const reply = responseFrame(1, Buffer.concat([tags(), ...body]));
    expect(decodeReply(reply, {api: 0, version: 10})).toEqual(
      unreadable('nodeEndpoints has 1 bytes left over'),
    );
  });

  it('is not read when something is null that never is, or a row is longer than all there is', () => {
    const join = {api: 8, version: 3};
    const noRow = responseFrame(1, Buffer.concat([int32(0), int32(-1)]));
    expect(decodeReply(noRow, join)).toEqual(unreadable('topics is null'));
    const endless = responseFrame(1, Buffer.concat([int32(0), int32(2 ** 31 - 1)]));
    expect(decodeReply(endless, join)).toEqual(unreadable('2147483647 of topics'));
    const noName = responseFrame(1, Buffer.concat([int32(0), array([string(null)])]));
    expect(decodeReply(noName, join)).toEqual(unreadable('name is null'));
  });

  it('is not read when an int64 is more than a number can tell exactly', () => {
    const offset = Buffer.from('7fffffffffffffff', 'hex');
    const partition = Buffer.concat([int32(1), int16(0), offset, int64(-1)]);
    const topic = Buffer.concat([string('orders'), array([partition])]);
    const reply = responseFrame(1, Buffer.concat([array([topic]), int32(0)]));
    expect(decodeReply(reply, {api: 0, version: 3})).toEqual(
      unreadable('an int64 of 9223372036854775807'),
    );
  });
});

describe('a request that we write', () => {
  const asked = {name: 'Metadata', correlation: 3, clientId: 'shop'} as const;

  it('is these bytes, in a version that is flexible and in one that is not', () => {
    const body = {topics: [{name: 'orders'}], allowAutoTopicCreation: false};
    expect(encodeRequest({...asked, version: 7, body})).toEqual(
      frame(
        ...[int16(3), int16(7), int32(3), string('shop')],
        ...[array([string('orders')]), int8(0)],
      ),
    );
    const orders = Buffer.concat([compactString('orders'), tags()]);
    const more = {
      includeClusterAuthorizedOperations: true,
      includeTopicAuthorizedOperations: false,
    };
    expect(encodeRequest({...asked, version: 9, body: {...body, ...more}})).toEqual(
      frame(
        ...[int16(3), int16(9), int32(3), string('shop'), tags()],
        ...[compactArray([orders]), int8(0), int8(1), int8(0), tags()],
      ),
    );
  });

  it('must be of a known version, and say what that has, and no more', () => {
    const write = (version: number, body: object) => () =>
      encodeRequest({...asked, version, body: body as {topics: null}});
    expect(write(14, {topics: null})).toThrow('version 14 of MetadataRequest');
    expect(write(7, {topics: null, brokers: 1})).toThrow('no brokers in version 7');
    expect(write(7, {})).toThrow('topics is missing');
    expect(write(0, {topics: null})).toThrow('topics is null');
  });
});
