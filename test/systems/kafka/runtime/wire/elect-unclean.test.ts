import {describe, expect, it} from 'vitest';
import {decodeRequest} from '../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {electUnclean} from '../../../../../src/systems/kafka/runtime/wire/elect-unclean.js';
import {answering} from '../../../../helpers/loopback.js';
import {
  array,
  int16,
  int32,
  responseFrame,
  string,
} from '../../../../helpers/kafka/primitives.js';

const spot = {topic: 'orders', partition: 2};

const answer = (error: number, ofAll = 0): Buffer => {
  const partition = Buffer.concat([int32(2), int16(error), string(null)]);
  const topic = Buffer.concat([string('orders'), array([partition])]);
  return responseFrame(1, Buffer.concat([int32(0), int16(ofAll), array([topic])]));
};

describe('ordering an unclean election', () => {
  it('names the kind, the topic and the partition', async () => {
    const requests: Buffer[] = [];
    await using broker = await answering((socket, chunk) => {
      requests.push(chunk);
      socket.write(answer(0));
    });
    await electUnclean(broker.port, spot);
    expect(decodeRequest(requests[0] ?? Buffer.alloc(0))).toMatchObject({
      name: 'ElectLeaders',
      version: 1,
      body: {electionType: 1, topicPartitions: [{topic: 'orders', partitions: [2]}]},
    });
  });

  it('is content when somebody leads already', async () => {
    await using broker = await answering((socket) => socket.write(answer(84)));
    await expect(electUnclean(broker.port, spot)).resolves.toBe(undefined);
  });

  it.each([
    ['of the partition', answer(3)],
    ['of all', answer(0, 3)],
  ])('throws the error %s', async (_, reply) => {
    await using broker = await answering((socket) => socket.write(reply));
    await expect(electUnclean(broker.port, spot)).rejects.toThrow(
      /orders-2: UNKNOWN_TOPIC_OR_PARTITION/,
    );
  });
});
