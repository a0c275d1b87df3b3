import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

const topic = `${shop.topic}.v2`;
const admin = kafka.admin();
await admin.connect();
await admin.createTopics({topics: [{topic, replicationFactor: 3}], waitForLeaders: true});
await admin.disconnect();

for await (const order of orders()) {
  await producer.send({topic, messages: [{key: order.id, value: JSON.stringify(order)}]});
  await acknowledged(order);
}

await producer.disconnect();
