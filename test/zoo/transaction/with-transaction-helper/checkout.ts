import {Kafka, type Transaction} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  retry: {retries: 20, initialRetryTime: 20, maxRetryTime: 1000},
});
const producer = kafka.producer({
  transactionalId: 'checkout-1',
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();

await (await producer.transaction()).abort(); // What a predecessor left open ends here.

for await (const order of orders()) {
  await inTransaction((transaction) => both(transaction, order));
  await acknowledged(order);
}

async function both(transaction: Transaction, order: Order): Promise<void> {
  await transaction.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await transaction.send({
    topic: shop.topicOf('invoices'),
    messages: [
      {key: order.id, value: JSON.stringify({id: order.id, cents: order.cents})},
    ],
  });
}

async function inTransaction(
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const transaction = await producer.transaction();
  try {
    await work(transaction);
    await transaction.commit();
  } catch (error) {
    await transaction.abort();
    throw error;
  }
}

await producer.disconnect();
