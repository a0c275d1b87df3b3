import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});

const consumers = await Promise.all(
  [shop.group, `${shop.group}-express`].map(async (groupId) => {
    const consumer = kafka.consumer({groupId, maxWaitTimeInMs: 100});
    await consumer.connect();
    await consumer.subscribe({topic: shop.topic, fromBeginning: true});
    await consumer.run({
      eachMessage: async ({message}) => {
        await shipped(JSON.parse(message.value!.toString()) as Order);
      },
    });
    return consumer;
  }),
);

process.once('SIGTERM', () => void Promise.all(consumers.map((one) => one.disconnect())));
