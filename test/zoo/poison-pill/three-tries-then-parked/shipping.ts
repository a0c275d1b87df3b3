import {Kafka} from 'kafkajs';
import {type Order, parked, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true});
await producer.connect();
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pack(order);
        return;
      } catch (error) {
        if (attempt < 3) continue;
        await producer.send({
          topic: shop.topicOf('orders.dead'),
          messages: [{...message, headers: {error: String(error)}}],
        });
        await parked(order, String(error));
        return;
      }
    }
  },
});

async function pack(order: Order): Promise<void> {
  const label = `${order.customer.toUpperCase()}, ${order.item}`;
  console.log(label);
  await shipped(order);
}

process.once('SIGTERM', () => void consumer.disconnect());
