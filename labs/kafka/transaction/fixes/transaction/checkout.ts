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
  // The name of this place in the shop. It stays the same when the program starts again.
  transactionalId: 'checkout-1',
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();
// kafkajs makes itself known with its first transaction: that ends what a dead predecessor left open.
await (await producer.transaction()).abort();

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
    // INVALID_PRODUCER_EPOCH: another checkout-1 has taken over. This one must not go on.
    await pending(
      order,
      error instanceof KafkaJSProtocolError ? error.type : String(error),
    );
    throw error;
  }
}

await producer.disconnect();
