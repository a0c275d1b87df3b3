import {describe, expect, it} from 'vitest';
import type {
  Draft,
  MessageName,
} from '../../../../../src/systems/kafka/runtime/wire/codec/body.js';
import {encodeRequest} from '../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {writeBody} from '../../../../../src/systems/kafka/runtime/wire/codec/write-body.js';
import {responseFrame} from '../../../../helpers/kafka/primitives.js';
import {batch} from '../disk/batches.js';
import {tags} from '../wire/codec/compact.js';
import {bench} from './watch-bench.js';

/** A frame with the reply to a request of that version, whose body is made from our definitions. */
const replyOf = <N extends MessageName>(
  correlation: number,
  {name, version, body}: {name: N; version: number; body: Draft<N>},
  header: Buffer = Buffer.alloc(0),
): Buffer =>
  responseFrame(correlation, Buffer.concat([header, writeBody(name, version, body)]));

describe('what a consumer does', () => {
  const fetch = (correlation: number, offset: number): Buffer =>
    encodeRequest({
      ...{name: 'Fetch', version: 4, correlation, clientId: 'shipping'},
      body: {
        ...{maxWaitMs: 0, minBytes: 0, isolationLevel: 1},
        topics: [
          {
            topic: 'orders',
            partitions: [{partition: 0, fetchOffset: offset, partitionMaxBytes: 1000}],
          },
        ],
      },
    });
  const fetched = (correlation: number, records: Buffer): Buffer =>
    replyOf(correlation, {
      name: 'FetchResponse',
      version: 4,
      body: {
        throttleTimeMs: 0,
        responses: [
          {
            topic: 'orders',
            partitions: [
              {
                ...{partitionIndex: 0, errorCode: 0, highWatermark: 9},
                ...{abortedTransactions: null, records},
              },
            ],
          },
        ],
      },
    });

  it('is told where it begins to read, what it is given, and when it leaps', () => {
    const {exchange, notes} = bench();
    const two = batch({base: 3, records: [{key: 'order-0004'}, {key: 'order-0005'}]});
    exchange(fetch(1, 3), fetched(1, two));
    exchange(fetch(2, 5), fetched(2, Buffer.alloc(0)));
    exchange(fetch(3, 0), fetched(3, Buffer.alloc(0)));
    expect(notes.slice(1)).toEqual([
      {type: 'read-from', topic: 'orders', partition: 0, offset: 3, isolation: 1},
      {type: 'fetched', topic: 'orders', partition: 0, from: 3, to: 5},
      {type: 'read-from', topic: 'orders', partition: 0, offset: 0, isolation: 1},
    ]);
  });

  it('is told of each of two consumers in one program', () => {
    const {watch, notes} = bench();
    const two = batch({base: 0, records: [{key: 'order-0001'}, {key: 'order-0002'}]});
    const connections = [{}, {}];
    connections.forEach((one) => {
      watch.sawRequest(one, fetch(1, 0));
    });
    connections.forEach((one) => {
      watch.passedReply(one, fetched(1, two));
    });
    const given = {type: 'fetched', topic: 'orders', partition: 0, from: 0, to: 2};
    expect(notes.filter(({type}) => type === 'fetched')).toEqual([given, given]);
  });

  it.each([
    [0, []],
    [27, []],
    [25, [{type: 'put-out', group: 'shipping-1', error: 'UNKNOWN_MEMBER_ID'}]],
  ])(
    'is told when its group goes on without it: heartbeat with %i',
    (errorCode, told) => {
      const {exchange, notes} = bench();
      const asked = encodeRequest({
        ...{name: 'Heartbeat', version: 1, correlation: 5, clientId: 'shipping'},
        body: {groupId: 'shipping-1', generationId: 1, memberId: 'm'},
      });
      const body = {throttleTimeMs: 0, errorCode};
      exchange(asked, replyOf(5, {name: 'HeartbeatResponse', version: 1, body}));
      expect(notes.slice(1)).toEqual(told);
    },
  );

  it('is told where its group is, or that nobody knows, in old versions and in new ones', () => {
    const {exchange, notes} = bench();
    const spots = [
      {partitionIndex: 0, committedOffset: 7, metadata: null, errorCode: 0},
      {partitionIndex: 1, committedOffset: -1, metadata: null, errorCode: 0},
      {partitionIndex: 2, committedOffset: -1, metadata: null, errorCode: 15},
    ];
    const old = encodeRequest({
      ...{name: 'OffsetFetch', version: 5, correlation: 5, clientId: 'shipping'},
      body: {groupId: 'g', topics: [{name: 'orders', partitionIndexes: [0, 1, 2]}]},
    });
    exchange(
      old,
      replyOf(5, {
        ...{name: 'OffsetFetchResponse', version: 5},
        body: {
          throttleTimeMs: 0,
          topics: [{name: 'orders', partitions: spots}],
          errorCode: 0,
        },
      }),
    );
    const now = encodeRequest({
      ...{name: 'OffsetFetch', version: 8, correlation: 6, clientId: 'shipping'},
      body: {
        groups: [{groupId: 'h', topics: [{name: 'orders', partitionIndexes: [0, 1, 2]}]}],
        requireStable: false,
      },
    });
    const topics = [{name: 'orders', partitions: spots}];
    const group = {groupId: 'h', topics, errorCode: 0};
    exchange(
      now,
      replyOf(
        6,
        {
          ...{name: 'OffsetFetchResponse', version: 8},
          body: {throttleTimeMs: 0, groups: [group]},
        },
        tags(),
      ),
    );
    const of = (id: string, partition: number, offset: number | null) => ({
      ...{type: 'told-position', group: id, topic: 'orders', partition, offset},
    });
    expect(notes.slice(1)).toEqual([
      of('g', 0, 7),
      of('g', 1, null),
      of('h', 0, 7),
      of('h', 1, null),
    ]);
  });

  it('is told when it leaves its group, and why, if it says so', () => {
    const {exchange, notes} = bench();
    const reason = 'consumer poll timeout has expired.';
    const leaving = encodeRequest({
      ...{name: 'LeaveGroup', version: 5, correlation: 5, clientId: 'shipping'},
      body: {
        groupId: 'shipping-1',
        members: [{memberId: 'm', groupInstanceId: null, reason}],
      },
    });
    const left = {throttleTimeMs: 0, errorCode: 0, members: []};
    exchange(
      leaving,
      replyOf(5, {name: 'LeaveGroupResponse', version: 5, body: left}, tags()),
    );
    const alone = encodeRequest({
      ...{name: 'LeaveGroup', version: 1, correlation: 6, clientId: 'shipping'},
      body: {groupId: 'shipping-1', memberId: 'n'},
    });
    const body = {throttleTimeMs: 0, errorCode: 0};
    exchange(alone, replyOf(6, {name: 'LeaveGroupResponse', version: 1, body}));
    expect(notes.slice(1)).toEqual([
      {type: 'left-group', group: 'shipping-1', member: 'm', reason},
      {type: 'left-group', group: 'shipping-1', member: 'n', reason: null},
    ]);
  });

  it('is told when it leaves its group by a last heartbeat (KIP-848)', () => {
    const {exchange, notes} = bench();
    const asked = encodeRequest({
      ...{name: 'ConsumerGroupHeartbeat', version: 1, correlation: 5, clientId: 's'},
      body: {
        ...{groupId: 'shipping-1', memberId: 'm', memberEpoch: -1, instanceId: null},
        ...{rackId: null, rebalanceTimeoutMs: -1, subscribedTopicNames: null},
        ...{subscribedTopicRegex: null, serverAssignor: null, topicPartitions: null},
      },
    });
    const body = {
      ...{throttleTimeMs: 0, errorCode: 0, errorMessage: null, memberId: 'm'},
      ...{memberEpoch: -1, heartbeatIntervalMs: 0, assignment: null},
    };
    exchange(
      asked,
      replyOf(5, {name: 'ConsumerGroupHeartbeatResponse', version: 1, body}, tags()),
    );
    expect(notes.slice(1)).toEqual([
      {type: 'left-group', group: 'shipping-1', member: 'm', reason: null},
    ]);
  });

  it.each([
    [0, null],
    [22, 'ILLEGAL_GENERATION'],
  ])('is told with what it commits, and error %i', (errorCode, error) => {
    const {exchange, notes} = bench();
    const asked = encodeRequest({
      ...{name: 'OffsetCommit', version: 2, correlation: 5, clientId: 'shipping'},
      body: {
        ...{groupId: 'shipping-1', memberId: 'm'},
        topics: [
          {
            name: 'orders',
            partitions: [
              {partitionIndex: 0, committedOffset: 31, committedMetadata: null},
            ],
          },
        ],
      },
    });
    const given = replyOf(5, {
      name: 'OffsetCommitResponse',
      version: 2,
      body: {
        topics: [{name: 'orders', partitions: [{partitionIndex: 0, errorCode}]}],
      },
    });
    exchange(asked, given);
    expect(notes.slice(1)).toEqual([
      {
        ...{type: 'group-committed', group: 'shipping-1', topic: 'orders'},
        ...{partition: 0, offset: 31, error},
      },
    ]);
  });
});
