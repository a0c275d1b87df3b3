/**
 * What people ask, in their words: after titles of issues and questions on the web. `places`: where the
 * answer is, one of which has to be among the first three. A slug is a station or a lab, whatever part of
 * it; anything longer is the key of one place.
 */
export type AskedFor = {readonly query: string; readonly places: readonly string[]};

const asked = (query: string, ...places: readonly string[]): AskedFor => ({
  query,
  places,
});

const whenThereIsNone = 'lesson/offsets-and-commits/When there is no offset';
const autoCommit = 'lesson/offsets-and-commits/What auto-commit really does';

/** The engine was set up with these in sight. */
export const queries: readonly AskedFor[] = [
  asked(
    'messages lost after broker restart',
    'leader-crash',
    'shrunken-isr',
    'unclean-election',
  ),
  asked('newly added partitions messages lost', 'new-partition', 'offset-reset'),
  asked(
    'long running eachMessage',
    'lesson/not-awaited/Long-running eachMessage in kafkajs',
    'question/not-awaited/slow-in-kafkajs',
  ),
  asked('cleanup.policy compact', 'retention', 'compaction'),
  asked('enable.auto.commit', 'auto-commit', autoCommit),
  asked('messages lost flush', 'power-cut', 'exit-too-soon', 'inside-a-producer'),
  asked(
    'kafka consumer skips messages after restart',
    'offsets-and-commits',
    'commit-first',
    'retention',
  ),
  asked('duplicate messages consumer', 'idempotent-consumption', 'delivery-semantics'),
  asked('consumer receives same message twice', 'idempotent-consumption'),
  asked(
    'producer sends message twice after timeout',
    'lost-reply',
    'idempotent-producer',
    'inside-a-producer',
  ),
  asked('one bad message blocks the partition', 'poison-pill'),
  asked('dead letter queue', 'poison-pill', 'rabbitmq-queues', 'rabbitmq-consuming'),
  asked('retry forever deserialization error', 'poison-pill'),
  asked('unclean.leader.election.enable', 'unclean-election'),
  asked('NotEnoughReplicasException', 'min-insync-replicas', 'min-isr-equals-rf'),
  asked('min.insync.replicas=2', 'min-insync-replicas'),
  asked('read_committed', 'transaction', 'delivery-semantics'),
  asked('exactly once', 'delivery-semantics', 'exactly-once-pipe'),
  asked('offset out of range', 'retention'),
  asked(
    'auto.offset.reset latest skips messages',
    'new-partition',
    'retention',
    whenThereIsNone,
  ),
  asked('high watermark', 'isr-leo-hw'),
  asked('acks=0', 'fire-and-forget', 'acks'),
  asked(
    'how to make sure kafka consumer does not lose messages',
    'offsets-and-commits',
    'not-awaited',
    'commit-first',
  ),
  asked('why are my messages gone after a few days', 'retention', 'old-timestamps'),
  asked('procesing in paralel commit ofset', 'not-awaited', 'auto-commit', 'threads'),
  asked('idempotant producer', 'idempotent-producer', 'lost-reply'),
  asked('retension', 'retention'),
  asked('unclean elction', 'unclean-election'),
  asked('transac', 'transaction', 'exactly-once-pipe'),
  asked('idempot', 'idempotent-producer', 'idempotent-consumption'),
  asked('zombie', 'transaction'),
  asked('outbox', 'dual-write', 'whole-answer', 'kafka-connect'),
  asked('local message table', 'dual-write'),
  asked('database committed but message not sent', 'dual-write'),
  asked('process exits before messages are sent', 'exit-too-soon'),
  asked('kafka fsync disk power failure', 'power-cut'),
  asked('commitSync', 'offsets-and-commits', 'commit-sync-in-loop'),
  asked('split brain old leader still accepts writes', 'cut-off-leader'),
  asked('out of order sequence number', 'reused-sequence'),
  asked('message timestamp deleted immediately', 'old-timestamps', 'retention'),
  asked('how do I find missing messages', 'find-the-gap'),
  asked('spring kafka retries', 'poison-pill', 'spring-kafka'),
  asked('database down consumer retry', 'dependency-down', 'poison-pill'),
  asked('circuit breaker', 'dependency-down'),
  asked(
    'pause consumer when downstream service is unavailable',
    'dependency-down',
    'threads',
  ),
  asked('two services same group id', 'shared-group'),
  asked('half of the messages are missing no error lag 0', 'shared-group'),
  asked('schema registry compatibility', 'changed-schema'),
  asked('rename a field in avro', 'changed-schema'),
  asked('unknown enum value', 'changed-schema'),
  asked('mirrormaker offsets', 'cross-site'),
  asked('rpo rto', 'cross-site'),
  asked('tiered storage backup', 'cross-site'),
  asked('disaster recovery second data center', 'cross-site', 'promise'),
  asked('read from follower closest replica', 'replica-reading'),
  asked('client.rack', 'replica-reading'),
  asked('AR ISR OSR', 'replica-reading'),
  asked('kafka vs rabbitmq queue or log', 'queue-or-log', 'three-brokers'),
  asked('skip locked job queue', 'queue-or-log', 'dual-write'),
  asked('why use a message queue', 'queue-or-log'),
];

/** Written down at the same time, and not looked at while the engine was set up. */
export const heldBack: readonly AskedFor[] = [
  asked('consumer group lost its offsets', whenThereIsNone, 'retention', 'offset-reset'),
  asked('broker disk failed data gone replication factor 1', 'single-replica'),
  asked(
    'does acks all wait for all replicas',
    'acks',
    'shrunken-isr',
    'leader-crash',
    'min-insync-replicas',
  ),
  asked(
    'producer callback error swallowed',
    'fire-and-forget',
    'exit-too-soon',
    'gave-up',
    'acks',
    'inside-a-producer',
  ),
  asked('heartbeat timeout rebalance while processing', 'not-awaited', 'groups'),
  asked(
    'delivery.timeout.ms',
    'gave-up',
    'acks',
    'idempotent-producer',
    'inside-a-producer',
  ),
  asked(
    'sendOffsetsToTransaction',
    'exactly-once-pipe',
    'transaction',
    'delivery-semantics',
  ),
  asked('autocommit', autoCommit, 'auto-commit'),
  asked(
    'whole batch committed but only half processed',
    'offsets-and-commits',
    'not-awaited',
  ),
  asked('order kept with multiple threads', 'not-awaited', 'threads'),
  asked(
    'cluster refuses writes when one broker is down',
    'min-isr-equals-rf',
    'min-insync-replicas',
  ),
  asked('dedup table in postgres', 'idempotent-consumption'),
  asked('leadr epoch truncaton', 'isr-leo-hw', 'unclean-election'),
  asked(
    'rabbitmq ack',
    'lesson/offsets-and-commits/Other brokers',
    'lesson/acks/Other brokers',
    'rabbitmq-consuming',
  ),
  asked(
    'how to test that no message was lost',
    'find-the-gap',
    'whole-answer',
    'noticing',
  ),
];
