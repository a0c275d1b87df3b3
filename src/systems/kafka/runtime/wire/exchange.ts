/**
 * One request to one broker, and its response. kafkajs chooses a broker by itself and may wait for a
 * paused one; here it is the point of the question whom we ask.
 */
import {connect} from 'node:net';
import {ByteReader} from './byte-reader.js';
import {int16, int32, noTags, string} from './byte-writer.js';
import {FrameReader} from './frames.js';

export type Question<T> = {
  readonly api: number;
  readonly version: number;
  /** A flexible version (KIP-482): tagged fields end both headers. */
  readonly flexible?: boolean;
  /** The request without its header. */
  readonly body: Buffer;
  /** Reads the response from behind its header; what it throws means that no broker wrote it. */
  readonly parse: (read: ByteReader) => T;
};

/**
 * The answer of the broker at this loopback port, over a connection of its own. Throws when it has not
 * answered in full within `within` ms, refuses, hangs up, or says what no broker would.
 */
export async function exchange<T>(
  port: number,
  question: Question<T>,
  {within}: {readonly within: number},
): Promise<T> {
  const frame = await firstFrame(port, requestOf(question), within);
  try {
    const read = new ByteReader(frame, 8); // length, correlation id
    if (question.flexible) read.tags();
    return question.parse(read);
  } catch (cause) {
    throw new Error(notABroker(port), {cause});
  }
}

const notABroker = (port: number): string =>
  `what listens at port ${port} is no Kafka broker`;

function requestOf({api, version, flexible, body}: Question<unknown>): Buffer {
  const correlation = 1;
  const request = Buffer.concat([
    int16(api),
    int16(version),
    int32(correlation),
    string('ackademy'),
    ...(flexible ? [noTags] : []),
    body,
  ]);
  return Buffer.concat([int32(request.length), request]);
}

function firstFrame(port: number, request: Buffer, within: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({host: '127.0.0.1', port});
    const frames = new FrameReader();
    const fail = (message: string, cause?: unknown) => {
      reject(new Error(message, {cause}));
      socket.destroy();
    };
    // A timeout of the socket would begin anew with each byte.
    const late = setTimeout(() => {
      fail(`the broker at port ${port} does not answer`);
    }, within);
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      try {
        const [frame] = frames.push(chunk);
        if (!frame) return;
        resolve(frame);
        socket.destroy();
      } catch (cause) {
        fail(notABroker(port), cause);
      }
    });
    socket.on('error', (cause) => {
      fail(`the broker at port ${port} refuses`, cause);
    });
    socket.on('close', () => {
      clearTimeout(late);
      fail(`the broker at port ${port} hung up`);
    });
  });
}
