import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

let inFlight = 0;
for await (const order of orders()) {
  inFlight += 1;
  void producer
    .send({topic: shop.topic, messages: [{key: order.id, value: JSON.stringify(order)}]})
    .then(() => (inFlight -= 1));
  while (inFlight > 0) {
    // Wait for it.
  }
  await acknowledged(order);
}

await producer.disconnect();
