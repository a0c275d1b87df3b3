import {
  type EachMessagePayload,
  type IHeaders,
  Kafka,
  type KafkaMessage,
  logLevel,
  Partitioners,
} from 'kafkajs';
import {type Order, parked, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();

/** Where a record goes when it fails, and how long it rests there: each time twice as long. */
const ways = [
  {topic: shop.topic, next: shop.topicOf('orders.retry.1'), restMs: 300},
  {
    topic: shop.topicOf('orders.retry.1'),
    next: shop.topicOf('orders.retry.2'),
    restMs: 600,
  },
  {topic: shop.topicOf('orders.retry.2'), next: shop.topicOf('orders.dead'), restMs: 0},
] as const;
type Way = (typeof ways)[number];

// Each topic has a consumer of its own: a record that rests holds up nobody but those behind it there.
const consumers = await Promise.all(
  ways.map(async (way, index) => {
    const consumer = kafka.consumer({
      groupId: index === 0 ? shop.group : `${shop.group}.retry.${index}`,
      sessionTimeout: 6000,
      heartbeatInterval: 500,
      maxWaitTimeInMs: 100,
    });
    await consumer.connect();
    await consumer.subscribe({topic: way.topic, fromBeginning: true});
    await consumer.run({eachMessage: async (payload) => handle(payload, way)});
    return consumer;
  }),
);

async function handle(payload: EachMessagePayload, way: Way): Promise<void> {
  const {message} = payload;
  const restMs = Number(message.headers?.['due'] ?? 0) - Date.now();
  await new Promise((resolve) => setTimeout(resolve, restMs)); // Not at all, when it is due.
  try {
    await send(message);
  } catch (error) {
    await moveOn(payload, way, error);
  }
}

/** Its offset is committed when the record is safe in the next topic, and not before. */
async function moveOn(
  {topic, partition, message}: EachMessagePayload,
  {next, restMs}: Way,
  error: unknown,
): Promise<void> {
  const {key, value, headers = {}} = message;
  const attempts = Number(headers['attempts'] ?? 0) + 1;
  const origin: IHeaders =
    attempts === 1
      ? {
          'origin-topic': topic,
          'origin-partition': String(partition),
          'origin-offset': message.offset,
        }
      : {};
  await producer.send({
    topic: next,
    acks: -1,
    messages: [
      {
        key,
        value,
        headers: {
          ...headers,
          ...origin,
          attempts: String(attempts),
          error: String(error),
          due: String(Date.now() + restMs),
        },
      },
    ],
  });
  if (next === shop.topicOf('orders.dead'))
    await parked({id: key?.toString() ?? ''}, String(error));
}

/** Throws when there is no customer: then there is no name for the label. */
async function send(message: KafkaMessage): Promise<void> {
  const order = JSON.parse(message.value?.toString() ?? '') as Order;
  const parcel = {...order, label: order.customer.toUpperCase()};
  await shipped(parcel); // It leaves the house.
}

process.once('SIGTERM', () => {
  void Promise.all(consumers.map(async (consumer) => consumer.disconnect())).then(
    async () => producer.disconnect(),
  );
});
