/**
 * One request to one broker, and its reply. kafkajs chooses a broker by itself and may wait for a
 * paused one; here it is the point of the question whom we ask.
 */
import {connect} from 'node:net';
import type {Body, Draft} from './codec/body.js';
import {decodeReply, encodeRequest, type Kind, type RequestDraft} from './codec/codec.js';
import {FrameReader, requestHeader} from './frames.js';

export type Question<K extends Kind, T> = {
  readonly name: K;
  readonly version: number;
  readonly body: Draft<`${K}Request`>;
  /** What is wanted of the reply; what it throws means that no broker wrote that. */
  readonly pick: (reply: Body<`${K}Response`>) => T;
};

/**
 * The answer of the broker at this loopback port, over a connection of its own. Throws when it has not
 * answered in full within `within` ms, refuses, hangs up, or says what no broker would.
 */
export async function exchange<K extends Kind, T>(
  port: number,
  question: Question<K, T>,
  {within}: {readonly within: number},
): Promise<T> {
  const {name, version, body, pick} = question;
  const asked = {name, version, correlation: 1, clientId: 'ackademy', body};
  const request = encodeRequest(asked as RequestDraft);
  const frame = await firstFrame(port, request, within);
  try {
    const {api = -1} = requestHeader(request) ?? {};
    const reply = decodeReply(frame, {api, version});
    if ('unreadable' in reply) throw new Error(reply.unreadable.why);
    return pick(reply.body as Body<`${K}Response`>);
  } catch (cause) {
    throw notABroker(port, cause);
  }
}

const notABroker = (port: number, cause: unknown): Error =>
  new Error(`what listens at port ${port} is no Kafka broker`, {cause});

function firstFrame(port: number, request: Buffer, within: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({host: '127.0.0.1', port});
    const frames = new FrameReader();
    const fail = (error: Error) => {
      reject(error);
      socket.destroy();
    };
    // A timeout of the socket would begin anew with each byte.
    const late = setTimeout(() => {
      fail(new Error(`the broker at port ${port} does not answer`));
    }, within);
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      try {
        const [frame] = frames.push(chunk);
        if (!frame) return;
        resolve(frame);
        socket.destroy();
      } catch (cause) {
        fail(notABroker(port, cause));
      }
    });
    socket.on('error', (cause) => {
      fail(new Error(`the broker at port ${port} refuses`, {cause}));
    });
    socket.on('close', () => {
      clearTimeout(late);
      fail(new Error(`the broker at port ${port} hung up`));
    });
  });
}
