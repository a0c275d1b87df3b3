/** Produce requests and the replies to them. */
import {type DiskBatch, batchesOf, type DiskRecord} from '../disk/segment.js';
import {idsWithin, isTail, orderIdOf} from '../topic/order-id.js';
import type {Body} from '../wire/codec/body.js';
import {errorName} from '../wire/error-codes.js';
import type {TopicRef} from '../wire/topic-names.js';
import type {Reading} from './wire-news.js';

/** What one request has for one partition. */
export type Sent = {
  /** Its number in the run. */
  readonly request: number;
  readonly topic: TopicRef;
  readonly partition: number;
  /** null: they cannot be read. */
  readonly records: readonly DiskRecord[] | null;
};

const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

/** Tells what is sent; returns what its reply will be about. */
export function readProduce(
  {acks, topicData, transactionalId}: Body<'ProduceRequest'>,
  {watcher, names}: Reading,
): readonly Sent[] {
  return topicData.flatMap((topic) =>
    topic.partitionData.map(({index, records: bytes}) => {
      const request = watcher.nextRequest();
      const {records, codec, producer} = openBatches(bytes ?? Buffer.alloc(0));
      watcher.saw({
        type: 'sent',
        request,
        acks,
        topic: names.orIdOf(topic),
        partition: index,
        transactional: transactionalId !== null,
        producer,
        ...contentOf(records),
        ...(records === null ? {unread: codec} : {}),
      });
      return {request, topic, partition: index, records};
    }),
  );
}

/** Tells what a broker says of what was sent. */
export function readProduced(
  {responses}: Body<'ProduceResponse'>,
  sent: readonly Sent[],
  {watcher, names, unreadable}: Reading & {readonly unreadable: () => void},
): void {
  for (const topic of responses)
    for (const {index, errorCode, baseOffset} of topic.partitionResponses) {
      const one = sent.find(
        ({partition, topic: to}) => partition === index && isSame(to, topic),
      );
      if (!one) continue;
      const isStored = errorCode === 0 && baseOffset >= 0;
      const name = names.nameOf(topic);
      watcher.saw({
        type: 'replied',
        request: one.request,
        error: errorName(errorCode),
        offset: isStored ? baseOffset : null,
      });
      if (!isStored) continue;
      const {records} = one;
      if (name === null || records === null) unreadable();
      else watcher.stored({topic: name, partition: index, baseOffset, records});
    }
}

/** Of some partition at least, the broker has not stored what was sent. */
export const isRefusal = ({responses}: Body<'ProduceResponse'>): boolean =>
  responses.some(({partitionResponses}) =>
    partitionResponses.some(({errorCode}) => errorCode !== 0),
  );

function isSame(one: TopicRef, other: TopicRef): boolean {
  return one.name === other.name && one.topicId === other.topicId;
}

function contentOf(records: readonly DiskRecord[] | null) {
  const ids = (records ?? []).flatMap(({key, value}) => orderIdOf(key, value) ?? []);
  const several = (records ?? [])
    .map(({value}) => idsWithin(value))
    .filter((within) => within.length > 1);
  return {
    ids: ids.filter((id) => !isTail(id)),
    records: records?.length ?? 0,
    ...(several.length === 0 ? {} : {within: several.flat()}),
  };
}

/** null: a batch is not whole, or has a codec that we cannot open. */
function openBatches(bytes: Buffer) {
  const batches = [...batchesOf(bytes)];
  const end = batches.at(-1)?.end ?? 0;
  const [first] = batches;
  const isRead = end === bytes.length && batches.every(({records}) => records);
  return {
    records: isRead ? batches.flatMap(({records}) => records ?? []) : null,
    codec: codecs[bytes.length > 22 ? bytes.readInt16BE(21) & 7 : 0] ?? '?',
    producer: first ? producerOf(bytes, first) : null,
  };
}

/** In a batch's header: producer id at byte 43, its epoch at 51, the first sequence at 53. */
function producerOf(bytes: Buffer, {start}: DiskBatch) {
  const id = Number(bytes.readBigInt64BE(start + 43));
  if (id < 0) return null;
  return {
    id,
    epoch: bytes.readInt16BE(start + 51),
    sequence: bytes.readInt32BE(start + 53),
  };
}
