import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

const size = 8;
let buffer: Order[] = [];

for await (const order of orders()) {
  buffer.push(order);
  if (buffer.length >= size) {
    await producer.sendBatch({
      topicMessages: [
        {
          topic: shop.topic,
          messages: buffer.map((one) => ({key: one.id, value: JSON.stringify(one)})),
        },
      ],
    });
    buffer = [];
  }
  await acknowledged(order);
}

await producer.disconnect();
