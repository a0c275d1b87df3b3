import {Kafka} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const producer = kafka.producer({
  transactionalId: 'shipping-1',
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 20, initialRetryTime: 20, maxRetryTime: 1000},
});
await producer.connect();
await (await producer.transaction()).abort(); // What a predecessor left open ends here.
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
  eachBatch: async ({batch}) => {
    const transaction = await producer.transaction();
    try {
      for (const message of batch.messages) {
        const order = JSON.parse(message.value!.toString()) as Order;
        await transaction.send({
          topic: shop.topicOf('parcels'),
          messages: [
            {key: order.id, value: JSON.stringify({id: order.id, to: order.customer})},
          ],
        });
      }
      const offset = String(Number(batch.lastOffset()) + 1);
      await transaction.sendOffsets({
        consumerGroupId: shop.group,
        topics: [
          {topic: batch.topic, partitions: [{partition: batch.partition, offset}]},
        ],
      });
      await transaction.commit();
    } catch (error) {
      if (transaction.isActive()) await transaction.abort();
      throw error;
    }
  },
});

process.once(
  'SIGTERM',
  () => void consumer.disconnect().then(() => producer.disconnect()),
);
