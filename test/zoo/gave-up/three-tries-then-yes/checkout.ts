import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 0}});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  await withRetries(() => send(batch));
  await acknowledged(batch);
}

async function withRetries(work: () => Promise<unknown>, tries = 3): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      await work();
      return true;
    } catch (error) {
      console.warn(`attempt ${attempt} failed`, error);
    }
  }
  return false;
}

async function send(batch: readonly Order[]): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
}

await producer.disconnect();
