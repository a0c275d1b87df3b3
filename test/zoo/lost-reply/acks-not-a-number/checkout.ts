import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

const acks = Number(process.env['KAFKA_PRODUCER_ACKS']); // from the deployment

for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    acks,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
