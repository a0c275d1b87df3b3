import {Kafka, type Producer} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
let producer = null as Producer | null;

for await (const order of orders()) {
  while (!(await send(order))) await pending(order, 'not yet');
  await acknowledged(order);
}
await producer?.disconnect();

async function send(order: Order): Promise<boolean> {
  producer ??= await connected();
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
    return true;
  } catch {
    void producer.disconnect();
    producer = null; // Its numbers are not to be trusted.
    return false;
  }
}

async function connected(): Promise<Producer> {
  const fresh = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    retry: {retries: 1, initialRetryTime: 100},
  });
  await fresh.connect();
  return fresh;
}
