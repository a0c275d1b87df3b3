import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true});
await producer.connect();

for await (const order of orders()) {
  await Promise.all([
    producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    }),
    producer.send({
      topic: shop.topicOf('invoices'),
      messages: [
        {key: order.id, value: JSON.stringify({id: order.id, cents: order.cents})},
      ],
    }),
  ]);
  await acknowledged(order);
}

await producer.disconnect();
