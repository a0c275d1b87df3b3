import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'redrive',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const topic = shop.topicOf('orders.dead');
const [end] = await endsOf(topic);

const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
const consumer = kafka.consumer({
  groupId: `redrive-${crypto.randomUUID()}`, // A new one: nothing shall be overlooked.
  maxWaitTimeInMs: 100,
});
await producer.connect();
await consumer.connect();
await consumer.subscribe({topic, fromBeginning: true});

await new Promise<void>((done) => {
  void consumer.run({
    eachMessage: async ({message: {key, value, offset}}) => {
      await producer.send({
        topic: shop.topic,
        acks: -1,
        messages: [{key, value: repaired(value)}],
      });
      if (Number(offset) + 1 >= Number(end)) done();
    },
  });
});
await consumer.disconnect();
await producer.disconnect();

/** What could not be shipped, with what was missing. */
function repaired(value: Buffer | null): string {
  const order = JSON.parse(value?.toString() ?? '') as Order;
  return JSON.stringify({...order, customer: 'guest'});
}

async function endsOf(name: string): Promise<readonly string[]> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(name);
  await admin.disconnect();
  return offsets.map(({high}) => high);
}
