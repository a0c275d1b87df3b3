import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(5)) {
  await Promise.all(batch.map((order) => send(order)));
  await acknowledged(batch);
}

async function send(order: Order) {
  return producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

process.exit(0);
