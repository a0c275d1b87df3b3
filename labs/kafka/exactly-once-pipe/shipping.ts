import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    const parcel = {id: order.id, to: order.customer, content: order.item};
    await producer.send({
      topic: shop.topicOf('parcels'),
      acks: -1, // all
      messages: [{key: order.id, value: JSON.stringify(parcel)}],
    });
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect().then(async () => producer.disconnect());
});
