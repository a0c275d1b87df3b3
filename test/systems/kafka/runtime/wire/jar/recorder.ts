import type {FrameWatch} from '../../../../../../src/machine/links/frame-rules.js';
import {
  requestHeader,
  responseCorrelation,
} from '../../../../../../src/systems/kafka/runtime/wire/frames.js';

/** A request as it came, and the reply that its client got. */
export type Exchange = {
  readonly api: number;
  readonly version: number;
  readonly request: Buffer;
  readonly reply: Buffer;
};

/** Keeps what passes on the links of one client. */
export class Recorder implements FrameWatch {
  readonly exchanges: Exchange[] = [];
  readonly #open = new WeakMap<object, Map<number, Omit<Exchange, 'reply'>>>();

  sawRequest(connection: object, frame: Buffer): void {
    const header = requestHeader(frame);
    if (!header) return;
    const {api, version, correlation} = header;
    const open = this.#open.get(connection) ?? new Map<number, Omit<Exchange, 'reply'>>();
    this.#open.set(connection, open.set(correlation, {api, version, request: frame}));
  }

  closed(connection: object): void {
    this.#open.delete(connection);
  }

  refuses(): boolean {
    return false;
  }

  passedReply(connection: object, frame: Buffer): void {
    const asked = this.#open.get(connection)?.get(responseCorrelation(frame));
    if (asked) this.exchanges.push({...asked, reply: frame});
  }
}
