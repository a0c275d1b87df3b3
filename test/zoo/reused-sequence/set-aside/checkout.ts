import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

const later: Order[] = [];

for await (const order of orders()) {
  const sent = await send(order).then(
    () => true,
    () => false,
  );
  if (sent) await acknowledged(order);
  else {
    await pending(order, 'we are looking into it');
    later.push(order);
  }
}
for (const order of later) {
  await send(order);
  await acknowledged(order);
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

await producer.disconnect();
