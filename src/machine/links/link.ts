/**
 * A TCP link on loopback that stands between two parties, so that it can be cut, and the frames
 * on it held or dropped, without any trick in their code.
 */
import {once} from 'node:events';
import {type Server, type Socket, connect, createServer} from 'node:net';
import type {FrameRules} from './frame-rules.js';
import type {Conversation, Cutter, Protocol} from './protocol.js';

/** `caller`: by its first request; null: it has not asked yet. */
type Pair = {
  readonly near: Socket;
  readonly far: Socket;
  readonly talk: Conversation;
  caller: string | null;
};

export class Link implements AsyncDisposable {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #protocol: Protocol;
  readonly #rules: FrameRules | null;
  #target = {host: '127.0.0.1', port: 0};
  #closed = false;
  #isCut: (caller: string | null) => boolean = () => false;

  private constructor(protocol: Protocol, rules: FrameRules | null) {
    this.#protocol = protocol;
    this.#rules = rules;
    // Half-open: a party that has said its last word may still be told the answer.
    this.#server = createServer({allowHalfOpen: true}, (near) => {
      this.#accept(near);
    });
  }

  /** Listens on a free loopback port. Nothing passes before `to` has been told where to. */
  static async open(protocol: Protocol, rules: FrameRules | null = null): Promise<Link> {
    const link = new Link(protocol, rules);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  to(port: number, host = '127.0.0.1'): void {
    this.#target = {host, port};
  }

  /** Closes every connection for which `isCut` says so (by what its first request calls itself), now and from now on. */
  cut(isCut: (caller: string | null) => boolean): void {
    this.#isCut = isCut;
    for (const pair of this.#pairs) if (isCut(pair.caller)) close(pair);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A connection may be handed over even after this: it is closed as it comes.
    this.#closed = true;
    for (const pair of this.#pairs) close(pair);
    const closed = once(this.#server, 'close');
    this.#server.close();
    await closed;
  }

  #accept(near: Socket): void {
    if (this.#closed) {
      near.destroy();
      return;
    }
    const far = connect({
      ...this.#target,
      noDelay: true,
      allowHalfOpen: true,
    });
    near.setNoDelay(true);
    const pair: Pair = {near, far, talk: this.#protocol.open(), caller: null};
    this.#pairs.add(pair);
    for (const socket of [near, far]) {
      socket.on('error', () => {
        close(pair);
      });
      socket.on('close', () => {
        this.#pairs.delete(pair);
        close(pair);
      });
    }
    near.on('close', () => this.#rules?.closed(near));
    this.#forwardRequests(pair);
    if (this.#rules) this.#forwardReplies(pair, this.#rules);
    else far.pipe(near);
  }

  #forwardRequests(pair: Pair): void {
    const rules = this.#rules;
    pair.near.on('data', (chunk) => {
      if (rules) this.#forwardFrames(pair, cut(pair.talk.requests, chunk), rules);
      else this.#forwardBytes(pair, chunk);
    });
    pair.near.on('end', () => pair.far.end());
  }

  /** Only the first request matters: it says who is calling. */
  #forwardBytes(pair: Pair, chunk: Buffer): void {
    if (pair.caller === null) {
      const whole = cut(pair.talk.requests, chunk);
      if (!whole) pair.caller = ''; // whoever it is: it will not say
      for (const frame of whole ?? [])
        pair.caller ??= pair.talk.requestIn(frame)?.caller ?? '';
    }
    if (this.#isCut(pair.caller)) close(pair);
    else write(pair.near, pair.far, chunk);
  }

  /** Each request by itself, so that it can be held back. */
  #forwardFrames(pair: Pair, whole: readonly Buffer[] | null, rules: FrameRules): void {
    const {near, far} = pair;
    if (!whole) close(pair);
    for (const frame of whole ?? []) {
      const request = pair.talk.requestIn(frame);
      pair.caller ??= request?.caller ?? '';
      if (this.#isCut(pair.caller)) {
        close(pair);
        return;
      }
      const pass = () => {
        // A client that is gone has not asked.
        if (!near.destroyed && !near.readableEnded) write(near, far, frame);
      };
      if (request) rules.sawRequest(request, {connection: near, frame, pass});
      else pass();
    }
  }

  #forwardReplies({near, far, talk}: Pair, rules: FrameRules): void {
    far.on('data', (chunk) => {
      const whole = cut(talk.replies, chunk);
      if (!whole) close({near, far});
      for (const frame of whole ?? []) {
        rules.sawReply(talk.answeredBy(frame), {
          connection: near,
          frame,
          pass: () => {
            write(far, near, frame);
          },
          drop: () => near.destroy(),
        });
      }
    });
    far.on('end', () => near.end());
  }
}

/** null: this is not the protocol, and nothing after it can be told apart. */
function cut(cutter: Cutter, chunk: Buffer): readonly Buffer[] | null {
  try {
    return cutter.push(chunk);
  } catch {
    return null;
  }
}

/** Writes and, when the taker is slow, lets the giver wait. */
function write(from: Socket, to: Socket, bytes: Buffer): void {
  if (!to.writable || to.write(bytes) || from.isPaused()) return;
  from.pause();
  to.once('drain', () => from.resume());
}

function close({near, far}: Pick<Pair, 'near' | 'far'>): void {
  near.destroy();
  far.destroy();
}
