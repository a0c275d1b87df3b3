import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});

for await (const order of orders()) {
  await retry(order);
  await acknowledged(order);
}

/** As in a function that is called for each request. */
async function publish(order: Order): Promise<void> {
  const producer = kafka.producer({
    idempotent: true,
    retry: {retries: 1, initialRetryTime: 100},
  });
  await producer.connect();
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
  } finally {
    await producer.disconnect();
  }
}

async function retry(order: Order, left = 5): Promise<void> {
  try {
    await publish(order);
  } catch (error) {
    if (left === 0) throw error;
    await pending(order, 'trying again');
    await retry(order, left - 1);
  }
}
