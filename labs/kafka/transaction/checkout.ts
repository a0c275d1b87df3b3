import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  const invoice = {id: order.id, customer: order.customer, cents: order.cents};
  await producer.send({
    topic: shop.topicOf('invoices'),
    acks: -1,
    messages: [{key: order.id, value: JSON.stringify(invoice)}],
  });
  await acknowledged(order); // "We have your order."
}

await producer.disconnect();
