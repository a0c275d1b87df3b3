import {Kafka} from 'kafkajs';
import {acknowledged, orders, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const order of orders()) {
  const stored = await producer
    .send({
      topic: shop.topic,
      acks: 1,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    })
    .then(
      () => true,
      () => false,
    );
  if (stored) await acknowledged(order);
  else await rejected(order, 'too large');
}

await producer.disconnect();
