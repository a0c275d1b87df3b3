/** What `kafka-leader-election.sh --election-type unclean` does, through one broker: kafkajs has no such call. */
import {throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';

const unclean = 1;

/** The controller elects any replica that lives. Code 84 (ELECTION_NOT_NEEDED): somebody leads already. */
const notNeeded = 84;

/**
 * Orders an unclean election of a partition (KIP-460). Throws when the broker has not answered within
 * `within` ms, refuses, hangs up, or no replica can be elected.
 */
export async function electUnclean(
  port: number,
  {topic, partition}: {readonly topic: string; readonly partition: number},
  {within = 5000}: {readonly within?: number} = {},
): Promise<void> {
  const errors = await exchange(
    port,
    {
      name: 'ElectLeaders',
      version: 1,
      body: {
        electionType: unclean,
        topicPartitions: [{topic, partitions: [partition]}],
        timeoutMs: within,
      },
      pick: ({errorCode, replicaElectionResults}) => [
        errorCode ?? 0,
        ...replicaElectionResults.flatMap(({partitionResult}) =>
          partitionResult.map((one) => one.errorCode),
        ),
      ],
    },
    {within},
  );
  for (const error of errors)
    if (error !== notNeeded) throwOnError(port, `${topic}-${partition}`, error);
}
