import {Kafka, KafkaJSProtocolError, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  retry: {retries: 5, initialRetryTime: 100},
});
await producer.connect();

for await (const order of orders()) {
  try {
    await producer.send({
      topic: shop.topic,
      acks: -1, // all
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
    await acknowledged(order); // "We have your order."
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    await rejected(order, 'it is too large'); // "Your note is too long, please shorten it."
  }
}

await producer.disconnect();

/** The broker refused it, and no retry could change that: a definite no. */
function isTooLarge(error: unknown): boolean {
  return error instanceof KafkaJSProtocolError && error.type === 'MESSAGE_TOO_LARGE';
}
