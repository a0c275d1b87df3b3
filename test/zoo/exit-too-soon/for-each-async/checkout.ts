import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(5)) {
  batch.forEach(async (order) => {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
  });
  await acknowledged(batch);
}

process.exit();
