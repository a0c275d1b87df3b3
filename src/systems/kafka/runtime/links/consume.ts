/** What a consuming program asks for, and what it is given. */
import type {Body} from '../wire/codec/body.js';
import type {Reply, Request} from '../wire/codec/codec.js';
import {batchesOf} from '../disk/segment.js';
import {errorName} from '../wire/error-codes.js';
import {movedOn} from '../../evidence/moved-on.js';
import type {Reading} from './wire-news.js';

const earliest = -2;
const latest = -1;

/**
 * Remembers how far each partition was read on a connection, so that only leaps are told: what two consumers
 * of one program read is not one reading.
 */
export class ConsumeReader {
  readonly #next = new Map<string, number>();

  asked(request: Body<'FetchRequest'>, {watcher, names}: Reading): void {
    for (const topic of request.topics)
      for (const {partition, fetchOffset} of topic.partitions) {
        const name = names.orIdOf({name: topic.topic, topicId: topic.topicId});
        const key = `${name} ${partition}`;
        if (this.#next.get(key) === fetchOffset) continue;
        this.#next.set(key, fetchOffset);
        watcher.saw({
          type: 'read-from',
          topic: name,
          partition,
          offset: fetchOffset,
          isolation: request.isolationLevel,
        });
      }
  }

  given({responses}: Body<'FetchResponse'>, {watcher, names}: Reading): void {
    for (const {topic, topicId, partitions} of responses)
      for (const {partitionIndex, records} of partitions) {
        const to = endOf(records);
        const name = names.orIdOf({name: topic, topicId});
        const key = `${name} ${partitionIndex}`;
        const from = this.#next.get(key);
        if (to === null || from === undefined) continue;
        this.#next.set(key, to);
        const without = missingIn(records, {from, to});
        watcher.saw({
          ...{type: 'fetched', topic: name, partition: partitionIndex, from, to},
          ...(without.length > 0 && {without}),
        });
      }
  }
}

/** What is known only when both are there. */
export function readPair(request: Request, reply: Reply, reading: Reading): void {
  if (request.name === 'ListOffsets' && reply.name === 'ListOffsets')
    readReset(request.body, reply.body, reading);
  if (request.name === 'OffsetCommit' && reply.name === 'OffsetCommit')
    readCommit(request.body, reply.body, reading);
  if (request.name === 'TxnOffsetCommit' && reply.name === 'TxnOffsetCommit')
    readCommit(request.body, reply.body, reading);
  if (request.name === 'OffsetFetch' && reply.name === 'OffsetFetch')
    readPosition(request.body, reply.body, reading);
  readMember(request, reply, reading);
}

function readMember(request: Request, reply: Reply, reading: Reading): void {
  if (request.name === 'JoinGroup' && reply.name === 'JoinGroup')
    readJoined(request.body.groupId, reply.body, reading);
  if (request.name === 'Heartbeat' && reply.name === 'Heartbeat')
    readHeartbeat(request.body.groupId, reply.body, reading);
  if (request.name === 'LeaveGroup') readLeft(request.body, reading);
  if (
    request.name === 'ConsumerGroupHeartbeat' &&
    reply.name === 'ConsumerGroupHeartbeat'
  )
    readNewHeartbeat(request.body, reply.body, reading);
}

/** Before version 3 a member leaves alone. */
function readLeft(
  {groupId: group, memberId = '', members}: Body<'LeaveGroupRequest'>,
  {watcher}: Reading,
): void {
  const left = members ?? [{memberId, reason: null}];
  for (const {memberId: member, reason = null} of left)
    watcher.saw({type: 'left-group', group, member, reason});
}

/** The first one lets a member in, and by the last one it leaves (KIP-848). */
function readNewHeartbeat(
  asked: Body<'ConsumerGroupHeartbeatRequest'>,
  given: Body<'ConsumerGroupHeartbeatResponse'>,
  reading: Reading,
): void {
  const {groupId: group, memberId: member, memberEpoch} = asked;
  if (memberEpoch === 0) readJoined(group, given, reading);
  if (memberEpoch < 0)
    reading.watcher.saw({type: 'left-group', group, member, reason: null});
  readHeartbeat(group, given, reading);
}

function readHeartbeat(
  group: string,
  given: {readonly errorCode: number},
  {watcher}: Reading,
): void {
  const error = errorName(given.errorCode);
  if (error !== null && movedOn.has(error)) watcher.saw({type: 'put-out', group, error});
}

/** Where the first or the next record is. */
function readReset(
  asked: Body<'ListOffsetsRequest'>,
  given: Body<'ListOffsetsResponse'>,
  {watcher}: Reading,
): void {
  for (const {name, partitions} of given.topics)
    for (const {partitionIndex, errorCode, offset} of partitions) {
      const timestamp = asked.topics
        .find((one) => one.name === name)
        ?.partitions.find((one) => one.partitionIndex === partitionIndex)?.timestamp;
      if (errorCode !== 0 || (timestamp !== earliest && timestamp !== latest)) continue;
      const to = timestamp === earliest ? 'earliest' : 'latest';
      watcher.saw({type: 'reset', topic: name, partition: partitionIndex, to, offset});
    }
}

/** From version 8 on several groups may be asked about at once. */
function readPosition(
  {groupId = ''}: Body<'OffsetFetchRequest'>,
  given: Body<'OffsetFetchResponse'>,
  {watcher, names}: Reading,
): void {
  const groups = given.groups ?? [{groupId, topics: given.topics ?? []}];
  for (const {groupId: group, topics} of groups)
    for (const topic of topics)
      for (const {partitionIndex: partition, committedOffset} of known(topic))
        watcher.saw({
          ...{type: 'told-position', group, topic: names.orIdOf(topic), partition},
          offset: committedOffset < 0 ? null : committedOffset,
        });
}

/** Those of which the coordinator could say something. */
const known = <P extends {readonly errorCode: number}>({
  partitions,
}: {
  readonly partitions: readonly P[];
}): readonly P[] => partitions.filter(({errorCode}) => errorCode === 0);

type Commit = Body<'OffsetCommitRequest'> | Body<'TxnOffsetCommitRequest'>;
type Committed = Body<'OffsetCommitResponse'> | Body<'TxnOffsetCommitResponse'>;

function readCommit(asked: Commit, given: Committed, {watcher, names}: Reading): void {
  const errors = new Map(
    given.topics.flatMap((topic) =>
      topic.partitions.map(({partitionIndex, errorCode}) => [
        `${names.orIdOf(topic)} ${partitionIndex}`,
        errorCode,
      ]),
    ),
  );
  for (const topic of asked.topics)
    for (const {partitionIndex, committedOffset} of topic.partitions)
      watcher.saw({
        type: 'group-committed',
        group: asked.groupId,
        topic: names.orIdOf(topic),
        partition: partitionIndex,
        offset: committedOffset,
        error: errorName(errors.get(`${names.orIdOf(topic)} ${partitionIndex}`) ?? 0),
      });
}

/** A member that has been let in. */
function readJoined(
  group: string,
  given: {readonly errorCode: number; readonly memberId: string | null},
  {watcher}: Reading,
): void {
  if (given.errorCode === 0)
    watcher.saw({type: 'joined-group', group, member: given.memberId ?? ''});
}

/** Offsets without a record; what cannot be read may have all of its own. */
function missingIn(
  bytes: Buffer | null,
  {from, to}: {readonly from: number; readonly to: number},
): number[] {
  const there = new Set<number>();
  for (const {baseOffset, lastOffset, control, records} of batchesOf(bytes ?? empty))
    for (let offset = baseOffset; offset <= lastOffset; offset += 1)
      if (control || !records || records.some((one) => one.offset === offset))
        there.add(offset);
  const all = Array.from({length: to - from}, (_, index) => from + index);
  return all.filter((offset) => !there.has(offset));
}

const empty = Buffer.alloc(0);

/** One past the last record of these batches; null: there is none that is whole. */
function endOf(bytes: Buffer | null): number | null {
  let end: number | null = null;
  let at = 0;
  while (bytes && at + 61 <= bytes.length) {
    const next = at + 12 + bytes.readInt32BE(at + 8);
    if (next <= at || next > bytes.length) break;
    end = Number(bytes.readBigInt64BE(at)) + bytes.readInt32BE(at + 23) + 1;
    at = next;
  }
  return end;
}
