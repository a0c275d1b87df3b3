import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(20)) {
  for (const order of batch) {
    producer
      .send({
        topic: shop.topic,
        acks: -1,
        messages: [{key: order.id, value: JSON.stringify(order)}],
      })
      .catch((error: unknown) => console.error('not sent', error));
  }
  await acknowledged(batch);
}

process.exit(0);
