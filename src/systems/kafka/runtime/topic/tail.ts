/** The last record of a partition, which is no order: whoever has it has all that came before. */
import {type Kafka, Partitioners} from 'kafkajs';
import type {NewTopic} from './create-topic.js';
import {tailIdOf} from './order-id.js';

export type Tail = {
  readonly partition: number;
  readonly offset: number;
  readonly id: string;
};

/** Appends one record to each partition, acknowledged by every replica in the ISR. */
export async function writeTails(
  kafka: Kafka,
  topic: NewTopic,
): Promise<readonly Tail[]> {
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  const tails: Tail[] = [];
  for (let partition = 0; partition < topic.partitions; partition += 1) {
    const id = tailIdOf(partition);
    const value = JSON.stringify({
      id,
      customer: 'nobody',
      item: 'end-of-run',
      cents: 0,
    });
    const [answer] = await producer.send({
      topic: topic.name,
      acks: -1,
      messages: [{partition, key: id, value, timestamp: tailTime(topic)}],
    });
    tails.push({partition, id, offset: Number(answer?.baseOffset ?? -1)});
  }
  await producer.disconnect();
  return tails;
}

/**
 * Retention counts a record's own time: a tail from the future stays until it is read, and with it
 * what still is in its segment. The broker takes an hour at most (message.timestamp.after.max.ms).
 */
function tailTime({settings}: NewTopic): string {
  const limit = Number(settings['message.timestamp.after.max.ms'] ?? 3_600_000);
  return String(Date.now() + Math.floor(Math.min(limit, 3_600_000) / 2));
}
