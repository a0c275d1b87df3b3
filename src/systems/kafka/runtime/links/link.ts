/**
 * A TCP link on loopback that stands between two parties, so that it can be cut, and the frames
 * on it held or dropped, without any trick in their code.
 */
import {once} from 'node:events';
import {type Server, type Socket, connect, createServer} from 'node:net';
import {FrameReader, requestHeader, responseCorrelation} from '../wire/frames.js';
import type {FrameRules} from './frame-rules.js';

type Pair = {readonly near: Socket; readonly far: Socket; clientId: string | null};

export class Link implements AsyncDisposable {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #rules: FrameRules | null;
  #target = 0;
  #closed = false;
  #isCut: (clientId: string | null) => boolean = () => false;

  private constructor(rules: FrameRules | null) {
    this.#rules = rules;
    // Half-open: a party that has said its last word may still be told the answer.
    this.#server = createServer({allowHalfOpen: true}, (near) => {
      this.#accept(near);
    });
  }

  /** Listens on a free loopback port. Nothing passes before `to` has been told where to. */
  static async open(rules: FrameRules | null = null): Promise<Link> {
    const link = new Link(rules);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  to(targetPort: number): void {
    this.#target = targetPort;
  }

  /** Closes every connection for which `isCut` says so (by the client id of its first request), now and from now on. */
  cut(isCut: (clientId: string | null) => boolean): void {
    this.#isCut = isCut;
    for (const pair of this.#pairs) if (isCut(pair.clientId)) close(pair);
  }

  heal(): void {
    this.#isCut = () => false;
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
      host: '127.0.0.1',
      port: this.#target,
      noDelay: true,
      allowHalfOpen: true,
    });
    near.setNoDelay(true);
    const pair: Pair = {near, far, clientId: null};
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
    this.#forwardRequests(pair);
    if (this.#rules) this.#forwardReplies(pair, this.#rules);
    else far.pipe(near);
  }

  #forwardRequests(pair: Pair): void {
    const rules = this.#rules;
    const frames = new FrameReader();
    pair.near.on('data', (chunk) => {
      if (rules) this.#forwardFrames(pair, readFrames(frames, chunk), rules);
      else this.#forwardBytes(pair, frames, chunk);
    });
    pair.near.on('end', () => pair.far.end());
  }

  /** Only the first request matters: it says who is calling. */
  #forwardBytes(pair: Pair, frames: FrameReader, chunk: Buffer): void {
    if (pair.clientId === null) {
      const whole = readFrames(frames, chunk);
      if (!whole) pair.clientId = ''; // whoever it is: it will not say
      for (const frame of whole ?? [])
        pair.clientId ??= requestHeader(frame)?.clientId ?? '';
    }
    if (this.#isCut(pair.clientId)) close(pair);
    else write(pair.near, pair.far, chunk);
  }

  /** Each request by itself, so that it can be held back. */
  #forwardFrames(pair: Pair, whole: readonly Buffer[] | null, rules: FrameRules): void {
    const {near, far} = pair;
    if (!whole) close(pair);
    for (const frame of whole ?? []) {
      const header = requestHeader(frame);
      pair.clientId ??= header?.clientId ?? '';
      if (this.#isCut(pair.clientId)) {
        close(pair);
        return;
      }
      const pass = () => {
        // A client that is gone has not asked.
        if (!near.destroyed && !near.readableEnded) write(near, far, frame);
      };
      if (header) {
        rules.produced.sawRequest(near, header, frame);
        rules.sawRequest(near, header, pass);
      } else pass();
    }
  }

  #forwardReplies(pair: Pair, rules: FrameRules): void {
    const {near, far} = pair;
    const frames = new FrameReader();
    far.on('data', (chunk) => {
      const whole = readFrames(frames, chunk);
      if (!whole) close(pair);
      for (const frame of whole ?? []) {
        rules.sawReply(near, responseCorrelation(frame), {
          refuses: () => rules.produced.refuses(near, frame),
          pass: () => {
            rules.produced.passedReply(near, frame);
            write(far, near, frame);
          },
          drop: () => near.destroy(),
        });
      }
    });
    far.on('end', () => near.end());
  }
}

/** null: this is not Kafka's protocol, and nothing after it can be told apart. */
function readFrames(reader: FrameReader, chunk: Buffer): readonly Buffer[] | null {
  try {
    return reader.push(chunk);
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

function close({near, far}: Pair): void {
  near.destroy();
  far.destroy();
}
