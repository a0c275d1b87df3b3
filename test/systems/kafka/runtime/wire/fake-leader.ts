/** A broker that leads one partition and answers Fetch (version 4) and ListOffsets (version 1). */
import {decodeRequest} from '../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {
  FrameReader,
  requestHeader,
} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import type {Loopback} from '../../../../helpers/loopback.js';
import {answering} from '../../../../helpers/loopback.js';
import {
  array,
  int16,
  int32,
  int64,
  responseFrame,
  string,
} from '../../../../helpers/kafka/primitives.js';

export type FetchAnswer = {
  readonly error?: number;
  readonly highWatermark?: number;
  /** Last stable offset; the high watermark when not given. */
  readonly stable?: number;
  readonly aborted?: readonly {readonly producer: number; readonly firstOffset: number}[];
  /** null: none, as the broker may say instead of an empty row. */
  readonly batches?: readonly Buffer[] | null;
};

export type FakeLeader = Loopback & {
  /** The offsets that Fetch was asked for, in order. */
  readonly asked: readonly number[];
  /** The bodies of all requests. */
  readonly requests: readonly Buffer[];
};

/** `fetch` tells what is there at an offset; `start` is the first offset that is left. */
export async function fakeLeader(
  fetch: (offset: number) => FetchAnswer,
  start: {readonly offset: number; readonly error?: number} = {offset: 0},
): Promise<FakeLeader> {
  const asked: number[] = [];
  const requests: Buffer[] = [];
  const server = await answering((socket, chunk) => {
    for (const request of new FrameReader().push(chunk)) {
      requests.push(request);
      if (requestHeader(request)?.api === 2) {
        socket.write(startAnswer(start));
        continue;
      }
      const {offset} = fetchRequest(request);
      asked.push(offset);
      socket.write(fetchAnswer(fetch(offset)));
    }
  });
  return Object.assign(server, {asked, requests});
}

const responseOf = (partition: Buffer) =>
  array([Buffer.concat([string('orders'), array([partition])])]);

export function fetchAnswer(answer: FetchAnswer): Buffer {
  const {error = 0, highWatermark = -1, aborted, batches = []} = answer;
  const records = Buffer.concat([...(batches ?? [])]);
  const partition = Buffer.concat([
    int32(0), // partition
    int16(error),
    int64(highWatermark),
    int64(answer.stable ?? highWatermark),
    aborted
      ? array(
          aborted.map(({producer, firstOffset}) =>
            Buffer.concat([int64(producer), int64(firstOffset)]),
          ),
        )
      : int32(-1),
    batches === null ? int32(-1) : Buffer.concat([int32(records.length), records]),
  ]);
  return responseFrame(1, Buffer.concat([int32(0), responseOf(partition)]));
}

function startAnswer({offset, error = 0}: {offset: number; error?: number}): Buffer {
  return responseFrame(
    1,
    responseOf(Buffer.concat([int32(0), int16(error), int64(-1), int64(offset)])),
  );
}

/** What a Fetch request asks for. */
export function fetchRequest(frame: Buffer) {
  const request = decodeRequest(frame);
  if ('unreadable' in request || request.name !== 'Fetch')
    throw new Error('that is no Fetch request');
  const {replicaId, isolationLevel, topics} = request.body;
  const [topic] = topics;
  const [partition] = topic?.partitions ?? [];
  return {
    replica: replicaId,
    isolation: isolationLevel,
    topic: topic?.topic,
    partition: partition?.partition,
    offset: partition?.fetchOffset ?? -1,
  };
}
