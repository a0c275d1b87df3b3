/** A bare loop that sends, one request after the other: for each line on stdin, one on stdout with sends a second. */
import {createInterface} from 'node:readline';
import {Kafka, logLevel} from 'kafkajs';

export type Turn = {
  readonly acks: number;
  readonly bytes: number;
  /** In one request. */
  readonly records: number;
  readonly ms: number;
};

const [brokers = '', topic = ''] = process.argv.slice(2);
const kafka = new Kafka({brokers: brokers.split(','), logLevel: logLevel.NOTHING});
const producer = kafka.producer();
await producer.connect();

for await (const line of createInterface({input: process.stdin})) {
  const {acks, bytes, records, ms} = JSON.parse(line) as Turn;
  const filling = 'x'.repeat(Math.max(0, bytes - 30));
  let sends = 0;
  const began = performance.now();
  while (performance.now() - began < ms) {
    sends += 1;
    const messages = Array.from({length: records}, (_, nth) => {
      const id = `order-${String((sends * records + nth) % 10_000).padStart(4, '0')}`;
      return {key: id, value: JSON.stringify({id, filling})};
    });
    await producer.send({topic, acks, messages});
  }
  process.stdout.write(`${(sends * 1000) / (performance.now() - began)}\n`);
}
await producer.disconnect();
