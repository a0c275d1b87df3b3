import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

let producer = await newProducer();
for await (const order of orders()) await keep(order);
await producer.disconnect();

async function newProducer() {
  const fresh = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
    retry: {retries: 1, initialRetryTime: 100}, // idempotent kafkajs wants one at least
  });
  await fresh.connect();
  return fresh;
}

/** After an error it begins anew: with another producer, and the same order. */
async function keep(order: Order): Promise<void> {
  for (;;) {
    try {
      await producer.send({
        topic: shop.topic,
        acks: -1, // all
        messages: [{key: order.id, value: JSON.stringify(order)}],
      });
      await acknowledged(order); // "We have your order."
      return;
    } catch (error) {
      await pending(order, String(error)); // "We do not know yet."
      void producer.disconnect();
      producer = await newProducer();
    }
  }
}
