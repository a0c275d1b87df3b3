import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

for await (const order of orders()) await keep(order);

await producer.disconnect();

/** Nothing else is sent before this order has its yes. */
async function keep(order: Order): Promise<void> {
  for (;;) {
    try {
      await send(order);
      await acknowledged(order); // "We have your order."
      return;
    } catch (error) {
      await pending(order, String(error)); // "We do not know yet."
    }
  }
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}
