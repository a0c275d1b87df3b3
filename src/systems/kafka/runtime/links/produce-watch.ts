/** Notes what brokers tell a program of the records that it has sent: read on the way, whatever the program makes of it. */
import type {FrameWatch} from '../../../../machine/links/frame-rules.js';
import {batchesOf, type DiskRecord} from '../disk/segment.js';
import type {Body} from '../wire/codec/body.js';
import {decodeReply, decodeRequest, kindOf} from '../wire/codec/codec.js';
import {requestHeader, responseCorrelation} from '../wire/frames.js';
import {TopicNames, type TopicRef} from '../wire/topic-names.js';

/** The program has been told that these records are stored, the first of them at this offset. */
export type ToldStored = {
  readonly topic: string;
  readonly partition: number;
  readonly baseOffset: number;
  readonly records: readonly DiskRecord[];
};

type Watcher = {
  readonly stored: (told: ToldStored) => void;
  /** Told once of each version in which there was something that we cannot read: not all that is stored was told. */
  readonly unreadable: (what: Version) => void;
};

type Version = {readonly api: number; readonly version: number};

type Sent = {
  readonly topic: TopicRef;
  readonly partition: number;
  /** null: they cannot be read. */
  readonly records: readonly DiskRecord[] | null;
};

/** A request whose reply is still to come. */
type Asked = Version & {readonly sent: readonly Sent[]};

export class ProduceWatch implements FrameWatch {
  readonly #open = new WeakMap<object, Map<number, Asked>>();
  readonly #names = new TopicNames();
  readonly #told = new Set<string>();
  #watcher: Watcher | null = null;

  /** Tells of every reply from now on that reaches the program; null: nobody wants to know. */
  watch(watcher: Watcher | null): void {
    this.#watcher = watcher;
    this.#told.clear();
  }

  sawRequest(connection: object, frame: Buffer): void {
    const header = requestHeader(frame);
    const asked = header && this.#asked(header, frame);
    if (!asked) return;
    const open = this.#open.get(connection) ?? new Map<number, Asked>();
    this.#open.set(connection, open.set(header.correlation, asked));
  }

  /** Of some partition at least, the broker has not stored what was sent. */
  refuses(connection: object, frame: Buffer): boolean {
    const asked = this.#open.get(connection)?.get(responseCorrelation(frame));
    if (!asked) return false;
    const reply = decodeReply(frame, asked);
    if ('unreadable' in reply || reply.name !== 'Produce') return false;
    return reply.body.responses.some(({partitionResponses}) =>
      partitionResponses.some(({errorCode}) => errorCode !== 0),
    );
  }

  passedReply(connection: object, frame: Buffer): void {
    const open = this.#open.get(connection);
    const asked = open?.get(responseCorrelation(frame));
    if (!asked) return;
    open?.delete(responseCorrelation(frame));
    const reply = decodeReply(frame, asked);
    if ('unreadable' in reply) this.#tellUnreadable(asked);
    else if (reply.name === 'Metadata') this.#names.learn(reply.body);
    else if (reply.name === 'Produce') this.#tellStored(reply.body, asked);
  }

  /** Metadata is read all the time: it tells which topic an id stands for. null: of no interest, or without a reply. */
  #asked({api, version}: Version, frame: Buffer): Asked | null {
    const kind = kindOf(api);
    if (kind === 'Metadata') return {api, version, sent: []};
    if (kind !== 'Produce' || !this.#watcher) return null;
    const request = decodeRequest(frame);
    if ('unreadable' in request) this.#tellUnreadable({api, version});
    if (!('body' in request) || request.name !== 'Produce')
      return {api, version, sent: []};
    return request.body.acks === 0 ? null : {api, version, sent: sentIn(request.body)};
  }

  #tellStored({responses}: Body<'ProduceResponse'>, asked: Asked): void {
    const stored = responses.flatMap((topic) =>
      topic.partitionResponses
        .filter(({errorCode, baseOffset}) => errorCode === 0 && baseOffset >= 0)
        .map(({index, baseOffset}) => ({topic, partition: index, baseOffset})),
    );
    for (const {topic, partition, baseOffset} of stored) {
      const sent = asked.sent.find(
        (one) => one.partition === partition && isSame(one.topic, topic),
      );
      if (!sent) continue;
      const name = this.#names.nameOf(topic);
      const {records} = sent;
      if (name === null || records === null) this.#tellUnreadable(asked);
      else this.#watcher?.stored({topic: name, partition, baseOffset, records});
    }
  }

  #tellUnreadable({api, version}: Version): void {
    const key = `${api} ${version}`;
    if (!this.#watcher || this.#told.has(key)) return;
    this.#told.add(key);
    this.#watcher.unreadable({api, version});
  }
}

function isSame(one: TopicRef, other: TopicRef): boolean {
  return one.name === other.name && one.topicId === other.topicId;
}

function sentIn({topicData}: Body<'ProduceRequest'>): readonly Sent[] {
  return topicData.flatMap((topic) =>
    topic.partitionData.map(({index, records}) => ({
      topic,
      partition: index,
      records: recordsIn(records ?? Buffer.alloc(0)),
    })),
  );
}

/** null: a batch is not whole, or has a codec that we cannot open. */
function recordsIn(bytes: Buffer): readonly DiskRecord[] | null {
  const batches = [...batchesOf(bytes)];
  const end = batches.at(-1)?.end ?? 0;
  if (end < bytes.length || batches.some(({records}) => !records)) return null;
  return batches.flatMap(({records}) => records ?? []);
}
