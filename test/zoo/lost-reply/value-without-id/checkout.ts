import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const {id, customer, item, cents} of orders()) {
  await producer.send({
    topic: shop.topic,
    messages: [{value: JSON.stringify({customer, item, cents})}],
  });
  await acknowledged({id});
}

await producer.disconnect();
