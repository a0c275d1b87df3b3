import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

const buffer: Order[] = [];

for await (const orders of ordersInBatches(5)) {
  buffer.push(...orders);
  await producer.send({
    topic: shop.topic,
    messages: buffer.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  await acknowledged(orders);
  if (buffer.length >= 100) buffer.length = 0;
}

await producer.disconnect();
