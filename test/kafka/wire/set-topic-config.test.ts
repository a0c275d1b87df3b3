import {describe, expect, it} from 'vitest';
import {ByteReader} from '../../../src/kafka/wire/byte-reader.js';
import {setTopicConfig} from '../../../src/kafka/wire/set-topic-config.js';
import {answering} from '../../helpers/loopback.js';
import {array, int16, int32, responseFrame, string} from '../../helpers/primitives.js';

const setting = {topic: 'orders', key: 'flush.ms', value: '5'};

const answer = (error: number): Buffer =>
  responseFrame(
    1,
    Buffer.concat([
      int32(0),
      array([
        Buffer.concat([int16(error), string('why'), Buffer.from([2]), string('orders')]),
      ]),
    ]),
  );

describe('setting one setting of a topic', () => {
  it('names the topic, the key and the value, and changes nothing else', async () => {
    const requests: Buffer[] = [];
    await using broker = await answering((socket, chunk) => {
      requests.push(chunk);
      socket.write(answer(0));
    });
    await setTopicConfig(broker.port, setting);
    const read = new ByteReader(requests[0] ?? Buffer.alloc(0), 4);
    expect([read.int16(), read.int16()]).toEqual([44, 0]);
    read.int32(); // correlation
    read.string(); // client id
    const config = () => [read.string(), read.int8(), read.string()];
    const resource = () => [read.int8(), read.string(), read.array(config)];
    expect(read.array(resource)).toEqual([[2, 'orders', [['flush.ms', 0, '5']]]]);
    expect(read.int8()).toBe(0);
  });

  it('throws what the broker has against it', async () => {
    await using broker = await answering((socket) => socket.write(answer(3)));
    await expect(setTopicConfig(broker.port, setting)).rejects.toThrow(
      /flush.ms of orders: UNKNOWN_TOPIC_OR_PARTITION/,
    );
  });
});
