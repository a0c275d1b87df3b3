import {Kafka, logLevel} from 'kafkajs';
import {createClient} from 'redis';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

/** The warehouse. While it is down, whoever asks it hears of it at once. */
const warehouse = createClient({
  url: shop.redis[0] ?? '',
  disableOfflineQueue: true,
  socket: {reconnectStrategy: 100},
});
warehouse.on('error', () => undefined);
await warehouse.connect();

/** The parcel leaves the house when the warehouse has booked it. */
async function ship({id, item}: Order): Promise<void> {
  await warehouse.set(`parcel:${id}`, item);
}

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  autoCommit: false,
  eachMessage: async (payload) => {
    const {topic, partition, message} = payload;
    try {
      await ship(JSON.parse(message.value?.toString() ?? '') as Order);
    } catch (error) {
      // Stop here; in half a second this same order is tried again.
      setTimeout(payload.pause(), 500);
      throw error;
    }
    // Done: whoever comes after us goes on behind it.
    await consumer.commitOffsets([
      {topic, partition, offset: String(BigInt(message.offset) + 1n)},
    ]);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect().then(() => {
    warehouse.destroy();
  });
});
