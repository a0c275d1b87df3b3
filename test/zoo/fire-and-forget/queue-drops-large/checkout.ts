import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

class Outbox {
  #waiting: Order[] = [];

  add(order: Order): void {
    this.#waiting.push(order);
  }

  async flush(): Promise<void> {
    const messages = this.#waiting
      .splice(0)
      .map((order) => ({key: order.id, value: JSON.stringify(order)}))
      .filter(({value}) => Buffer.byteLength(value) < 100_000);
    if (messages.length > 0) await producer.send({topic: shop.topic, messages});
  }
}

const outbox = new Outbox();
for await (const order of orders()) {
  outbox.add(order);
  await outbox.flush();
  await acknowledged(order);
}

await producer.disconnect();
