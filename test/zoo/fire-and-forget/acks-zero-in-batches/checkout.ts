import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

const settings = {acks: 0, timeout: 30_000} as const;

for await (const batch of ordersInBatches(10)) {
  try {
    await producer.sendBatch({
      ...settings,
      topicMessages: [
        {
          topic: shop.topic,
          messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
        },
      ],
    });
    await acknowledged(batch);
  } catch (error) {
    console.error(error);
    throw error;
  }
}

await producer.disconnect();
