import {Kafka} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  autoCommit: false,
  eachMessage: async ({topic, partition, message}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    await producer.send({
      topic: shop.topicOf('parcels'),
      messages: [
        {key: order.id, value: JSON.stringify({id: order.id, to: order.customer})},
      ],
    });
    await consumer.commitOffsets([
      {topic, partition, offset: String(Number(message.offset) + 1)},
    ]);
  },
});

process.once(
  'SIGTERM',
  () => void consumer.disconnect().then(() => producer.disconnect()),
);
