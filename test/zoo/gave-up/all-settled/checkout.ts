import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 1, initialRetryTime: 100}});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  const results = await Promise.allSettled(
    batch.map((order) =>
      producer.send({
        topic: shop.topic,
        messages: [{key: order.id, value: JSON.stringify(order)}],
      }),
    ),
  );
  console.log(results.filter(({status}) => status === 'fulfilled').length, 'sent');
  await acknowledged(batch);
}

await producer.disconnect();
