/** Sets one setting of a topic through one broker; kafkajs asks for metadata first, and fails while the topic has no leader. */
import {array, string} from './byte-writer.js';
import {throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';

const topicResource = Buffer.from([2]);
const setIt = Buffer.from([0]);

/**
 * The others stay as they are (IncrementalAlterConfigs, KIP-339). Throws when the broker has not
 * answered within `within` ms, refuses, hangs up, or will not set it.
 */
export async function setTopicConfig(
  port: number,
  {
    topic,
    key,
    value,
  }: {readonly topic: string; readonly key: string; readonly value: string},
  {within = 5000}: {readonly within?: number} = {},
): Promise<void> {
  const config = Buffer.concat([string(key), setIt, string(value)]);
  const resource = Buffer.concat([topicResource, string(topic), array([config])]);
  const notOnlyChecked = Buffer.from([0]);
  const errors = await exchange(
    port,
    {
      api: 44,
      version: 0,
      body: Buffer.concat([array([resource]), notOnlyChecked]),
      parse: (read) => {
        read.int32(); // throttle time
        return read.array(() => {
          const error = read.int16();
          read.string(); // message
          read.int8(); // resource type
          read.string(); // resource name
          return error;
        });
      },
    },
    {within},
  );
  for (const error of errors) throwOnError(port, `${key} of ${topic}`, error);
}
