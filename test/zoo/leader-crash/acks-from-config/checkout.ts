import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 20, maxRetryTime: 1000}});
await producer.connect();

const config = {
  acks: Number(process.env['PRODUCER_ACKS'] ?? 1), // the leader's word is quick
  batchSize: 25,
};

for await (const batch of ordersInBatches(config.batchSize)) {
  const [written] = await producer.sendBatch({
    acks: config.acks,
    topicMessages: [
      {
        topic: shop.topic,
        messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
      },
    ],
  });
  console.log(`stored ${batch.length} orders`, written);
  await acknowledged(batch);
}

await producer.disconnect();
