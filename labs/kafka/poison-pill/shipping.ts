import {Kafka, type KafkaMessage, logLevel} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    await send(message);
  },
});

/** Throws when there is no customer: then there is no name for the label. */
async function send(message: KafkaMessage): Promise<void> {
  const order = JSON.parse(message.value?.toString() ?? '') as Order;
  const parcel = {...order, label: order.customer.toUpperCase()};
  await shipped(parcel); // It leaves the house.
}

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
