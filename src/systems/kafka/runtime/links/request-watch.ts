/** Notes what a program asks of the brokers and what they reply: read on the way, whatever the program makes of it. */
import type {FrameWatch} from '../../../../machine/links/frame-rules.js';
import {
  decodeReply,
  decodeRequest,
  type Kind,
  kindOf,
  type Reply,
  type Request,
} from '../wire/codec/codec.js';
import {requestHeader, responseCorrelation} from '../wire/frames.js';
import {TopicNames} from '../wire/topic-names.js';
import {ConsumeReader, readPair} from './consume.js';
import {isRefusal, readProduce, readProduced, type Sent} from './produce.js';
import type {Reading, Version, Watcher} from './wire-news.js';

/** A request whose reply is still to come. */
type Asked = Version & {
  readonly kind: Kind;
  readonly sent: readonly Sent[];
  /** null: it was not read, or is of no interest any more. */
  readonly request: Request | null;
};

type OnConnection = Reading & {readonly consumed: ConsumeReader};

/** Metadata is read all the time: it tells which topic an id stands for. */
const always: ReadonlySet<string> = new Set<Kind>(['Metadata']);
const watched: ReadonlySet<string> = new Set<Kind>([
  'Metadata',
  'Produce',
  'Fetch',
  'ListOffsets',
  'OffsetFetch',
  'OffsetCommit',
  'TxnOffsetCommit',
  'JoinGroup',
  'Heartbeat',
  'LeaveGroup',
  'ConsumerGroupHeartbeat',
]);

export class RequestWatch implements FrameWatch {
  readonly #open = new WeakMap<object, Map<number, Asked>>();
  readonly #names = new TopicNames();
  readonly #told = new Set<string>();
  #consumed = new WeakMap<object, ConsumeReader>();
  #called = false;
  #watcher: Watcher | null = null;

  /** Tells of all that passes from now on; null: nobody wants to know. */
  watch(watcher: Watcher | null): void {
    this.#watcher = watcher;
    this.#told.clear();
    this.#consumed = new WeakMap();
    this.#called = false;
  }

  sawRequest(connection: object, frame: Buffer): void {
    const header = requestHeader(frame);
    if (!header) return;
    this.#call();
    const kind = kindOf(header.api);
    if (kind === null || !(this.#watcher ? watched : always).has(kind)) return;
    const reading = this.#readingOf(connection);
    const asked = this.#asked(frame, {...header, kind}, reading);
    if (!asked) return;
    const open = this.#open.get(connection) ?? new Map<number, Asked>();
    this.#open.set(connection, open.set(header.correlation, asked));
  }

  /** Of some partition at least, the broker has not stored what was sent. */
  refuses(connection: object, frame: Buffer): boolean {
    const asked = this.#open.get(connection)?.get(responseCorrelation(frame));
    if (asked?.kind !== 'Produce') return false;
    const reply = decodeReply(frame, asked);
    return 'body' in reply && reply.name === 'Produce' && isRefusal(reply.body);
  }

  passedReply(connection: object, frame: Buffer): void {
    const open = this.#open.get(connection);
    const asked = open?.get(responseCorrelation(frame));
    if (!asked) return;
    open?.delete(responseCorrelation(frame));
    const reply = decodeReply(frame, asked);
    if ('unreadable' in reply) {
      this.#tellUnreadable(asked);
      return;
    }
    if (reply.name === 'Metadata') this.#names.learn(reply.body);
    const reading = this.#readingOf(connection);
    if (reading) this.#readReply(reply, asked, reading);
  }

  closed(connection: object): void {
    for (const {sent} of this.#open.get(connection)?.values() ?? [])
      for (const {request} of sent) this.#watcher?.saw({type: 'unanswered', request});
    this.#open.delete(connection);
  }

  /** null: of no interest, or without a reply. */
  #asked(
    frame: Buffer,
    {api, version, kind}: Pick<Asked, 'api' | 'version' | 'kind'>,
    reading: OnConnection | null,
  ): Asked | null {
    if (!reading) return {api, version, kind, sent: [], request: null};
    const request = decodeRequest(frame);
    if ('unreadable' in request) {
      if (kind === 'Produce') this.#tellUnreadable({api, version});
      return {api, version, kind, sent: [], request: null};
    }
    const sent = this.#readRequest(request, reading);
    if (request.name === 'Produce' && request.body.acks === 0) return null;
    return {api, version, kind, sent, request: kind === 'Fetch' ? null : request};
  }

  /** null: nobody wants to know. */
  #readingOf(connection: object): OnConnection | null {
    if (!this.#watcher) return null;
    const consumed = this.#consumed.get(connection) ?? new ConsumeReader();
    this.#consumed.set(connection, consumed);
    return {watcher: this.#watcher, names: this.#names, consumed};
  }

  #readReply(reply: Reply, asked: Asked, reading: OnConnection): void {
    if (reply.name === 'Produce') {
      const unreadable = (): void => {
        this.#tellUnreadable(asked);
      };
      readProduced(reply.body, asked.sent, {...reading, unreadable});
    } else if (reply.name === 'Fetch') reading.consumed.given(reply.body, reading);
    else if (asked.request) readPair(asked.request, reply, reading);
  }

  #readRequest(request: Request, reading: OnConnection): readonly Sent[] {
    if (request.name === 'Produce') return readProduce(request.body, reading);
    if (request.name === 'Fetch') reading.consumed.asked(request.body, reading);
    if (request.name === 'Metadata')
      for (const {name} of request.body.topics ?? [])
        if (name !== null) reading.watcher.saw({type: 'asked-for', topic: name});
    return [];
  }

  #call(): void {
    if (this.#called || !this.#watcher) return;
    this.#called = true;
    this.#watcher.saw({type: 'called'});
  }

  #tellUnreadable({api, version}: Version): void {
    const key = `${api} ${version}`;
    if (!this.#watcher || this.#told.has(key)) return;
    this.#told.add(key);
    this.#watcher.unreadable({api, version});
  }
}
