import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 1, initialRetryTime: 100}});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  const send = producer.send({
    topic: shop.topic,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  // A customer does not wait longer than that.
  await Promise.race([send, new Promise((done) => setTimeout(done, 1000))]).catch(
    console.error,
  );
  await acknowledged(batch);
}

await producer.disconnect();
