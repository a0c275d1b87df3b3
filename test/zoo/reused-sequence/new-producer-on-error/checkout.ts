import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
let producer = await connect();

for await (const order of orders()) {
  await send(order);
  await acknowledged(order);
}
await producer.disconnect();

async function connect() {
  const fresh = kafka.producer({
    idempotent: true,
    retry: {retries: 1, initialRetryTime: 100},
  });
  await fresh.connect();
  return fresh;
}

async function send(order: Order): Promise<void> {
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
  } catch (error) {
    await pending(order, `reconnecting: ${String(error)}`);
    void producer.disconnect();
    producer = await connect();
    await send(order);
  }
}
