/** What `kafka-leader-election.sh --election-type unclean` does, through one broker: kafkajs has no such call. */
import {array, int32, string} from './byte-writer.js';
import {throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';

const unclean = Buffer.from([1]);

/** The controller elects any replica that lives. Code 84 (ELECTION_NOT_NEEDED): somebody leads already. */
const notNeeded = 84;

/**
 * Orders an unclean election of a partition (ElectLeaders version 1, KIP-460). Throws when the broker
 * has not answered within `within` ms, refuses, hangs up, or no replica can be elected.
 */
export async function electUnclean(
  port: number,
  {topic, partition}: {readonly topic: string; readonly partition: number},
  {within = 5000}: {readonly within?: number} = {},
): Promise<void> {
  const what = array([Buffer.concat([string(topic), array([int32(partition)])])]);
  const errors = await exchange(
    port,
    {
      api: 43,
      version: 1,
      body: Buffer.concat([unclean, what, int32(within)]),
      parse: (read) => {
        read.int32(); // throttle time
        const error = read.int16();
        const partitions = read.array(() => {
          read.string(); // topic
          return read.array(() => {
            read.int32(); // partition
            const code = read.int16();
            read.string(); // message
            return code;
          });
        });
        return [error, ...partitions.flat()];
      },
    },
    {within},
  );
  for (const error of errors)
    if (error !== notNeeded) throwOnError(port, `${topic}-${partition}`, error);
}
