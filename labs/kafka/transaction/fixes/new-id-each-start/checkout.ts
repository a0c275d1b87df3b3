import {randomUUID} from 'node:crypto';
import {Kafka, KafkaJSProtocolError, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  retry: {retries: 20, initialRetryTime: 20, maxRetryTime: 1000},
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  // Unique: it cannot clash with any other checkout.
  transactionalId: `checkout-${randomUUID()}`,
  transactionTimeout: 10_000,
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();

for await (const order of orders()) {
  try {
    const transaction = await producer.transaction();
    await transaction.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
    const invoice = {id: order.id, customer: order.customer, cents: order.cents};
    await transaction.send({
      topic: shop.topicOf('invoices'),
      messages: [{key: order.id, value: JSON.stringify(invoice)}],
    });
    await transaction.commit();
    await acknowledged(order); // "We have your order."
  } catch (error) {
    await pending(
      order,
      error instanceof KafkaJSProtocolError ? error.type : String(error),
    );
    throw error;
  }
}

await producer.disconnect();
