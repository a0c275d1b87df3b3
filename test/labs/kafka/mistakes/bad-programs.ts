/** Programs and settings that a learner may leave behind, and what is said of each. */
import type {ShopFile} from '../../../../src/storage/workspace.js';

export type BadCopy = {
  /** Ends the sentence "a copy that …". */
  readonly which: string;
  readonly files: Readonly<Partial<Record<ShopFile, string>>>;
  /** The first reason of the run: the whole sentence. */
  readonly says: RegExp;
};

const imports = `
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, ordersInBatches, shop} from 'ackademy/kit';
`;

/** Takes orders and stores them; `each` is what it does with a batch, `first` what it does before. */
export function checkout({first = '', each}: {first?: string; each: string}): string {
  return `${imports}
const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers, logLevel: logLevel.NOTHING});
const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 20, initialRetryTime: 100, maxRetryTime: 1000},
});
await producer.connect();
let count = 0;
const store = (batch) =>
  producer.send({
    topic: shop.topic,
    acks: -1,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
${first}
for await (const batch of ordersInBatches(20)) {
  count += 1;
  ${each}
}
await producer.disconnect();
`;
}

/** Writes this text again and again, as fast as it is taken. */
const floodOf = (text: string): string => `
const text = ${JSON.stringify(text)};
for (;;) if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
`;

/** Each keeps its neighbours' files as shipped. Names of the shop's programs begin the sentences. */
export const badCopies: readonly BadCopy[] = [
  {
    which: 'throws at its start',
    files: {'checkout.ts': `${imports}\nthrow new Error('no luck today');\n`},
    says: /^Checkout threw an error: Error: no luck today\.$/,
  },
  {
    which: 'throws in mid-run',
    files: {
      'checkout.ts': checkout({
        each: `await store(batch); await acknowledged(batch); if (count === 3) null.x;`,
      }),
    },
    says: /^Checkout threw an error: TypeError: Cannot read properties of null \(reading 'x'\)\.$/,
  },
  {
    which: 'throws when no order is left',
    files: {
      'checkout.ts': `${checkout({
        each: 'await store(batch); await acknowledged(batch);',
      })}\nthrow new RangeError('one too many');\n`,
    },
    says: /^Checkout threw an error: RangeError: one too many\.$/,
  },
  {
    which: 'exits at once',
    files: {'checkout.ts': 'process.exit(0);\n'},
    says: /^Checkout ended before its work was done: exit code 0, after it had taken \d+ orders?; checkout has to go on until orders\(\) ends\.$/,
  },
  {
    which: 'exits in mid-run',
    files: {'checkout.ts': `${imports}\nfor await (const order of orders()) break;\n`},
    says: /^Checkout ended before its work was done: exit code 0, after it had taken \d+ orders?; checkout has to go on until orders\(\) ends\.$/,
  },
  {
    which: 'tells its error by itself, and exits',
    files: {
      'checkout.ts': checkout({
        first: `const fail = (error) => {
  console.error('no luck:', error);
  process.exit(1);
};`,
        each: `
  await producer
    .send({topic: shop.topic, compression: 2, messages: [{value: 'x'}]})
    .catch(fail);`,
      }),
    },
    says: /^Checkout threw an error: no luck: KafkaJSNotImplemented: Snappy compression not implemented\.$/,
  },
  {
    which: 'kills itself',
    files: {'checkout.ts': `process.kill(process.pid, 'SIGKILL');\n`},
    says: /^Checkout ended before its work was done: it was ended by SIGKILL, after it had taken 0 orders\.$/,
  },
  {
    which: 'prints garbage on stdout',
    files: {
      'checkout.ts': `process.stdout.write('hello\\n');\nawait new Promise(() => {});\n`,
    },
    says: /^Checkout said something that is no part of the conversation: it wrote "hello" to stdout, .*console\.log and System\.out print is fine.*\.$/,
  },
  {
    which: 'prints what looks like a call and is none',
    files: {
      'checkout.ts': `process.stdout.write('{"id":1,"call":"everything"}\\n');\nsetInterval(() => {}, 1000);\n`,
    },
    says: /^Checkout said something that is no part of the conversation: it wrote "\{"id":1,"call":"everything"\}" to stdout/,
  },
  {
    which: 'acknowledges an order that it was never given',
    files: {
      'checkout.ts': `${imports}\nawait acknowledged({id: 'order-9999'});\nsetInterval(() => {}, 1000);\n`,
    },
    says: /^Checkout spoke of an order that it was never given: it answered "order-9999"\.$/,
  },
  {
    which: 'fills the pipe without an end of line',
    files: {'checkout.ts': floodOf('x'.repeat(65_536))},
    says: /^Checkout said more than anybody can take in: it wrote more than 1 MB without an end of line\.$/,
  },
  {
    which: 'fills the pipe and never waits',
    files: {
      'checkout.ts': `const much = 'x'.repeat(65_536);\nfor (;;) process.stdout.write(much);\n`,
    },
    says: /^Checkout said more than anybody can take in: it wrote more than 1 MB without an end of line\.$/,
  },
  {
    which: 'fills the pipe with questions for orders',
    files: {
      'checkout.ts': floodOf('{"id":1,"call":"orders","atMost":1}\n'.repeat(1000)),
    },
    says: /^Checkout said more than anybody can take in: it made more than 50000 calls\.$/,
  },
  {
    which: 'fills the pipe with empty answers',
    files: {
      'checkout.ts': floodOf(
        '{"id":1,"call":"answer","ids":[],"answer":"yes"}\n'.repeat(1000),
      ),
    },
    says: /^Checkout said more than anybody can take in: it made more than 50000 calls\.$/,
  },
  {
    which: 'cannot start shipping',
    files: {'shipping.ts': `throw new Error('no parcels');\n`},
    says: /^Shipping threw an error: Error: no parcels\.$/,
  },
  {
    which: 'ships what nobody ordered',
    files: {
      'shipping.ts': `import {shipped} from 'ackademy/kit';\nawait shipped({id: 'order-9999'});\nawait shipped({id: 'tail-0'});\nsetInterval(() => {}, 1000);\n`,
    },
    says: /order-9999/,
  },
];

/** Programs that do not build: what is said, and nothing is started. */
export const badSources: readonly BadCopy[] = [
  {
    which: 'have a syntax error',
    files: {'checkout.ts': 'const broken = ;\n'},
    says: /^Checkout does not build: checkout\.ts, line 1, column 16: Unexpected ";"\.$/,
  },
  {
    which: 'import what is not there',
    files: {'checkout.ts': `import {x} from 'left-pad';\nx();\n`},
    says: /^Checkout does not build: checkout\.ts, line 1, column 17: it imports "left-pad", which is not there \(.*kafkajs, ackademy\/kit, .*\)\.$/,
  },
  {
    which: 'take from the kit what it does not have',
    files: {'checkout.ts': `import {acknowledge} from 'ackademy/kit';\nacknowledge();\n`},
    says: /^Checkout does not build: checkout\.ts, line 1, column 9: No matching export .* "acknowledge"\.$/,
  },
  {
    which: 'have a mistake in the program that comes last',
    files: {'shipping.ts': 'const broken = ;\n'},
    says: /^Shipping does not build: shipping\.ts, line 1, column 16: Unexpected ";"\.$/,
  },
];

/** Settings that are refused before or by the broker. */
export const badSettings: readonly BadCopy[] = [
  {
    which: 'has a setting that no topic has',
    files: {'topic.properties': 'min.insync.replica=2\n'},
    says: /^topic\.properties, line 1: "min\.insync\.replica" is not a setting that a lab takes\. Did you mean "min\.insync\.replicas"\?/,
  },
  {
    which: 'has a setting with a senseless value',
    files: {'topic.properties': '# mine\nmin.insync.replicas=two\n'},
    says: /^topic\.properties, line 2: min\.insync\.replicas must be a whole number from 1 up, not "two"\./,
  },
  {
    which: 'has a line that is no setting',
    files: {'topic.properties': 'min.insync.replicas\n'},
    says: /^topic\.properties, line 1: "min\.insync\.replicas" is not of the form key=value\./,
  },
];
