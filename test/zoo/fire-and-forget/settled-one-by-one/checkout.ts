import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  const results = await Promise.allSettled(batch.map(send));
  for (const [index, result] of results.entries()) {
    const order = batch[index]!;
    if (result.status === 'fulfilled') await acknowledged(order);
    else await rejected(order, String(result.reason));
  }
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

await producer.disconnect();
