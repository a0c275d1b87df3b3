import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 0}});
await producer.connect();

for await (const order of orders()) {
  const result = await publish(order);
  await (result.ok ? acknowledged(order) : rejected(order, result.error));
}

async function publish(order: Order): Promise<{ok: true} | {ok: false; error: string}> {
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
    return {ok: true};
  } catch (error) {
    return {ok: false, error: (error as Error).message};
  }
}

await producer.disconnect();
