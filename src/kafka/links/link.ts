/**
 * A TCP link on loopback that stands between two parties, so that it can be cut, and the replies
 * on it held or dropped, without any trick in their code.
 */
import {once} from 'node:events';
import {type Server, type Socket, connect, createServer} from 'node:net';
import {FrameReader, requestHeader, responseCorrelation} from '../wire/frames.js';
import type {ReplyRules} from './reply-rules.js';

type Pair = {readonly near: Socket; readonly far: Socket; clientId: string | null};

export class Link implements AsyncDisposable {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #rules: ReplyRules | null;
  #target = 0;
  #closed = false;
  #isCut: (clientId: string | null) => boolean = () => false;

  private constructor(rules: ReplyRules | null) {
    this.#rules = rules;
    this.#server = createServer((near) => {
      this.#accept(near);
    });
  }

  /** Listens on a free loopback port. Nothing passes before `to` has been told where to. */
  static async open(rules: ReplyRules | null = null): Promise<Link> {
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
    const far = connect({host: '127.0.0.1', port: this.#target, noDelay: true});
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
    const frames = new FrameReader();
    const rules = this.#rules;
    pair.near.on('data', (chunk) => {
      // Without rules only the first request matters: it says who is calling.
      const whole = rules || pair.clientId === null ? readFrames(frames, chunk) : [];
      for (const frame of whole) {
        const header = requestHeader(frame);
        if (!header) continue;
        pair.clientId ??= header.clientId ?? '';
        rules?.sawRequest(pair.near, header);
      }
      if (this.#isCut(pair.clientId)) close(pair);
      else write(pair.near, pair.far, chunk);
    });
    pair.near.on('end', () => pair.far.end());
  }

  #forwardReplies({near, far}: Pair, rules: ReplyRules): void {
    const frames = new FrameReader();
    far.on('data', (chunk) => {
      for (const frame of readFrames(frames, chunk)) {
        rules.sawReply(near, responseCorrelation(frame), {
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

function readFrames(reader: FrameReader, chunk: Buffer): readonly Buffer[] {
  try {
    return reader.push(chunk);
  } catch {
    return []; // not Kafka's protocol: the broker will say so itself
  }
}

/** Writes and, when the taker is slow, lets the giver wait. */
function write(from: Socket, to: Socket, bytes: Buffer): void {
  if (to.destroyed || to.write(bytes)) return;
  from.pause();
  to.once('drain', () => from.resume());
}

function close({near, far}: Pair): void {
  near.destroy();
  far.destroy();
}
