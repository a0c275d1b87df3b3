/** Reads defaults where they come from: the running broker, the Java clients' classes, kafkajs's source. */
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {ConfigResourceTypes, Kafka, logLevel} from 'kafkajs';

export type Defaults = ReadonlyMap<string, string>;

/** Where a value comes from when nobody has set it (ConfigSource.DEFAULT_CONFIG of the Kafka protocol). */
const defaultConfig = 5;

/** What a broker and one of its topics have when nothing is set, as DescribeConfigs tells it. */
export async function brokerDefaults(
  brokers: readonly string[],
  topic: string,
): Promise<Readonly<Record<'broker' | 'topic', Defaults>>> {
  const admin = new Kafka({brokers: [...brokers], logLevel: logLevel.NOTHING}).admin();
  await admin.connect();
  const described = await admin.describeConfigs({
    includeSynonyms: true,
    resources: [
      {type: ConfigResourceTypes.BROKER, name: '1'},
      {type: ConfigResourceTypes.TOPIC, name: topic},
    ],
  });
  await admin.disconnect();
  const [broker, ofTopic] = described.resources.map(
    ({configEntries}) =>
      new Map(
        configEntries.flatMap(
          ({configName, configValue, configSource, configSynonyms}) => {
            const synonym = configSynonyms.find(
              (one) => (one.configSource as number) === defaultConfig,
            );
            const isDefault = (configSource as number) === defaultConfig;
            const value = synonym?.configValue ?? (isDefault ? configValue : undefined);
            return value === undefined ? [] : [[configName, value] as const];
          },
        ),
      ),
  );
  return {broker: broker ?? new Map(), topic: ofTopic ?? new Map()};
}

/** What a class of the Java client says of itself: each prints its settings as HTML. */
export async function javaDefaults(
  {java, classPath}: {java: string; classPath: string},
  className: string,
): Promise<Defaults> {
  const {stdout} = await promisify(execFile)(java, ['-cp', classPath, className], {
    maxBuffer: 4_000_000,
  });
  const settings = stdout.split('<h4>').slice(1);
  return new Map(
    settings.map((html) => {
      const name = /<a id="([^"]+)">/.exec(html)?.[1] ?? '';
      const value = /<th>Default:<\/th><td>([^<]*)<\/td>/.exec(html)?.[1] ?? '';
      return [name, value.replace(/ \(.*\)$/, '')]; // "30000 (30 seconds)"
    }),
  );
}

/** Where each default of kafkajs stands: the file, and the parameter or key in it. */
const places: Readonly<Record<string, readonly [file: string, name: string]>> = {
  'client.connectionTimeout': ['index.js', 'connectionTimeout'],
  'client.enforceRequestTimeout': ['index.js', 'enforceRequestTimeout'],
  'client.requestTimeout': ['cluster/index.js', 'requestTimeout'],
  'producer.acks': ['producer/messageProducer.js', 'acks'],
  'producer.idempotent': ['producer/index.js', 'idempotent'],
  'producer.maxInFlightRequests': ['index.js', 'maxInFlightRequests'],
  'producer.transactionTimeout': ['producer/eosManager/index.js', 'transactionTimeout'],
  'consumer.sessionTimeout': ['consumer/index.js', 'sessionTimeout'],
  'consumer.heartbeatInterval': ['consumer/index.js', 'heartbeatInterval'],
  'consumer.rebalanceTimeout': ['consumer/index.js', 'rebalanceTimeout'],
  'consumer.minBytes': ['consumer/index.js', 'minBytes'],
  'consumer.maxBytes': ['consumer/index.js', 'maxBytes'],
  'consumer.maxBytesPerPartition': ['consumer/index.js', 'maxBytesPerPartition'],
  'consumer.maxWaitTimeInMs': ['consumer/index.js', 'maxWaitTimeInMs'],
  'consumer.readUncommitted': ['index.js', 'readUncommitted'],
  'consumer.autoCommit': ['consumer/index.js', 'autoCommit'],
  'consumer.autoCommitInterval': ['consumer/index.js', 'autoCommitInterval'],
  'consumer.autoCommitThreshold': ['consumer/index.js', 'autoCommitThreshold'],
  'consumer.eachBatchAutoResolve': ['consumer/index.js', 'eachBatchAutoResolve'],
  'consumer.partitionsConsumedConcurrently': [
    'consumer/index.js',
    'partitionsConsumedConcurrently: concurrency',
  ],
  'consumer.fromBeginning': ['consumer/index.js', 'fromBeginning'],
  allowAutoTopicCreation: ['index.js', 'allowAutoTopicCreation'],
  metadataMaxAge: ['index.js', 'DEFAULT_METADATA_MAX_AGE'],
  'retry.retries': ['retry/defaults.js', 'retries'],
  'retry.initialRetryTime': ['retry/defaults.js', 'initialRetryTime'],
  'retry.maxRetryTime': ['retry/defaults.js', 'maxRetryTime'],
  'retry.factor': ['retry/defaults.js', 'factor'],
  'retry.multiplier': ['retry/defaults.js', 'multiplier'],
};

/** The defaults of kafkajs as its installed source has them. Throws when a file gives one name two values. */
export function kafkajsDefaults(folder: string): Defaults {
  return new Map(
    Object.entries(places).map(([key, [file, name]]) => {
      const source = readFileSync(join(folder, 'src', file), 'utf8');
      // A parameter's default (name = 1), or a key of a table of defaults (name: 1).
      const sign = file === 'retry/defaults.js' ? ':' : ' =';
      const pattern = new RegExp(
        `(?<![.\\w])${name}${sign} ([\\w.* -]+?)(?:,| }|$)`,
        'gm',
      );
      const found = new Set(
        [...source.matchAll(pattern)].map(([, value = '']) => product(value)),
      );
      if (found.size !== 1)
        throw new Error(`${file}: ${name} has the values ${[...found].join(' and ')}`);
      return [key, [...found].join('')];
    }),
  );
}

/** kafkajs writes 30 seconds as "30 * 1000". */
function product(text: string): string {
  const factors = text.split(' * ').map(Number);
  return factors.some(Number.isNaN) ? text : String(factors.reduce((a, b) => a * b));
}
