import {CompressionTypes, Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  await producer.send({
    topic: shop.topic,
    compression: CompressionTypes.GZIP,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  await acknowledged(batch);
}

await producer.disconnect();
