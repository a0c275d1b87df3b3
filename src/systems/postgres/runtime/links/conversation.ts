/** PostgreSQL's protocol 3, as links speak it: one frame is all up to where the other side must speak. */
import type {Conversation, Cutter, Protocol} from '../../../../machine/links/protocol.js';
import {Asked} from './statements.js';

/** More than any message of a lab, and less than what a stranger's bytes would say. */
const longestMessage = 64 * 1024 * 1024;

/** Whether nothing more comes until the other side has spoken. `alone`: nothing came before it. */
type IsEnd = (message: Buffer, alone: boolean) => boolean;

const letterOf = (message: Buffer): string => String.fromCharCode(message[0] ?? 0);

/** Query, Sync, Flush, password, Terminate, what goes on with a COPY, and the first message, which has no letter. */
const endsRequest: IsEnd = (message) => 'QSHpXdcf\0'.includes(letterOf(message));

/**
 * Authentication, ready, a COPY that begins; an error after which the server hangs up; and, when nobody has
 * asked for anything, a notice, a setting or a notification.
 */
const endsReply: IsEnd = (message, alone) => {
  const letter = letterOf(message);
  if (letter === 'E') return /\0V(?:FATAL|PANIC)\0/.test(message.toString('latin1'));
  return 'RZGHW'.includes(letter) || (alone && 'NAS'.includes(letter));
};

export const postgresProtocol: Protocol = {open: () => new PostgresConversation()};

class PostgresConversation implements Conversation {
  readonly requests: Cutter = new MessageCutter(endsRequest);
  readonly replies: Cutter = new MessageCutter(endsReply);
  readonly #asked = new Asked();

  requestIn(frame: Buffer): ReturnType<Conversation['requestIn']> {
    const asked = this.#asked.asks(frame);
    return asked && {kind: asked.kind, correlation: asked.number, caller: null};
  }

  answeredBy(frame: Buffer): number {
    const status = statusIn(frame);
    const answered = status === null ? null : this.#asked.answered(status);
    return answered?.number ?? -1;
  }
}

/** What a whole reply says of the transaction in the end: I none, T in one, E in one that failed; null: it is no whole reply. */
export function statusIn(reply: Buffer): string | null {
  const last = reply.subarray(-6);
  return last.length === 6 && last[0] === 0x5a && last.readInt32BE(1) === 5
    ? String.fromCharCode(last[5] ?? 0)
    : null;
}

/** Cuts into messages, and puts those together after which nobody waits. */
class MessageCutter implements Cutter {
  readonly #isEnd: IsEnd;
  #rest = Buffer.alloc(0);
  /** So many bytes of the rest are whole messages. */
  #whole = 0;

  constructor(isEnd: IsEnd) {
    this.#isEnd = isEnd;
  }

  push(chunk: Buffer): readonly Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const frames: Buffer[] = [];
    for (let end = this.#endOfNext(); end !== null; end = this.#endOfNext()) {
      const message = this.#rest.subarray(this.#whole, end);
      const isEnd = this.#isEnd(message, this.#whole === 0);
      this.#whole = end;
      if (!isEnd) continue;
      frames.push(this.#rest.subarray(0, end));
      this.#rest = this.#rest.subarray(end);
      this.#whole = 0;
    }
    return frames;
  }

  /** Where the message ends that begins behind the whole ones; null: it is not all there. */
  #endOfNext(): number | null {
    const at = this.#whole;
    // The first message of a client has no letter; its length begins with 0.
    const letter = this.#rest[at] === 0 ? 0 : 1;
    // The server's answer to a wish for TLS is one letter: ours has none to offer.
    if (at === 0 && this.#rest.length === 1 && this.#rest[0] === 0x4e) return 1;
    if (this.#rest.length < at + letter + 4) return null;
    const length = this.#rest.readInt32BE(at + letter);
    if (length < 4 || length > longestMessage) throw new Error('no message is so long');
    const end = at + letter + length;
    return end <= this.#rest.length ? end : null;
  }
}
