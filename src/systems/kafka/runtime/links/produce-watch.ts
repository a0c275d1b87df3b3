/** Notes what brokers tell a program of the records that it has sent: read on the way, whatever the program makes of it. */
import type {DiskRecord} from '../disk/segment.js';
import {produceApi, type RequestHeader, responseCorrelation} from '../wire/frames.js';
import {
  parseProduceReply,
  parseProduceRequest,
  type ProduceRequest,
} from '../wire/produce.js';

/** The program has been told that these records are stored, the first of them at this offset. */
export type ToldStored = {
  readonly topic: string;
  readonly partition: number;
  readonly baseOffset: number;
  readonly records: readonly DiskRecord[];
};

export class ProduceWatch {
  readonly #requests = new WeakMap<object, Map<number, ProduceRequest>>();
  #tell: ((told: ToldStored) => void) | null = null;

  /** Tells of every reply from now on that reaches the program; null: nobody wants to know. */
  watch(tell: ((told: ToldStored) => void) | null): void {
    this.#tell = tell;
  }

  sawRequest(connection: object, header: RequestHeader, frame: Buffer): void {
    if (!this.#tell || header.api !== produceApi) return;
    const request = parseProduceRequest(frame, header);
    if (!request) return;
    const open = this.#requests.get(connection) ?? new Map<number, ProduceRequest>();
    this.#requests.set(connection, open.set(header.correlation, request));
  }

  /** Whether it is a reply that says "no": of some partition at least, the broker has not stored what was sent. */
  refuses(connection: object, frame: Buffer): boolean {
    const request = this.#requests.get(connection)?.get(responseCorrelation(frame));
    if (!request) return false;
    const said = parseProduceReply(frame, request.version) ?? [];
    return said.some(({error}) => error !== 0);
  }

  /** A reply that goes to the program. */
  passedReply(connection: object, frame: Buffer): void {
    const open = this.#requests.get(connection);
    const request = open?.get(responseCorrelation(frame));
    if (!request) return;
    open?.delete(responseCorrelation(frame));
    for (const stored of parseProduceReply(frame, request.version) ?? []) {
      const {topic, partition, error, baseOffset} = stored;
      const sent = request.sent.find(
        (one) => one.topic === topic && one.partition === partition,
      );
      if (error === 0 && baseOffset >= 0 && sent)
        this.#tell?.({topic, partition, baseOffset, records: sent.records});
    }
  }
}
