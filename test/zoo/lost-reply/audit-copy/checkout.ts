import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

const audit = `${shop.topic}-audit`;
const admin = kafka.admin();
await admin.connect();
await admin.createTopics({topics: [{topic: audit}], waitForLeaders: true});
await admin.disconnect();
const quick = kafka.producer();
await quick.connect();

for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await quick.send({
    topic: audit,
    acks: 0,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}
await quick.disconnect();

await producer.disconnect();
