import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 1, initialRetryTime: 100}});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  try {
    await producer.send({
      topic: shop.topic,
      messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
    });
    await acknowledged(batch);
  } catch {
    await rejected(batch, 'we have technical problems, please try again');
  }
}

await producer.disconnect();
