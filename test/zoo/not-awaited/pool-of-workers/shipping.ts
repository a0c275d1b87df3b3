import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
class Pool {
  readonly #jobs: Order[] = [];
  #busy = 0;

  push(order: Order): void {
    this.#jobs.push(order);
    if (this.#busy < 4) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy += 1;
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await shipped(job);
    this.#busy -= 1;
  }
}

const pool = new Pool();
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 300,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  autoCommitThreshold: 10,
  eachMessage: async ({message}) => {
    pool.push(JSON.parse(message.value!.toString()) as Order);
  },
});

process.once('SIGTERM', () => void consumer.disconnect());
