import {Kafka} from 'kafkajs';
import {acknowledged, orders, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

for await (const order of orders()) {
  try {
    await producer.sendBatch({
      topicMessages: [
        {topic: shop.topic, messages: [{key: order.id, value: JSON.stringify(order)}]},
      ],
    });
    await acknowledged(order);
  } catch (error) {
    console.error(error);
    await rejected(order, 'please try again');
  }
}

await producer.disconnect();
