/** Requests of Kafka's protocol that a lab can get hold of, each with the apis as the protocol guide names them. */
export const requestKinds = {
  produce: ['Produce'],
  fetch: ['Fetch'],
  metadata: ['Metadata'],
  'offset-commit': ['OffsetCommit'],
  'offset-fetch': ['OffsetFetch'],
  'find-coordinator': ['FindCoordinator'],
  'join-group': ['JoinGroup'],
  heartbeat: ['Heartbeat'],
  'init-producer-id': ['InitProducerId'],
  'add-partitions-to-txn': ['AddPartitionsToTxn'],
  'add-offsets-to-txn': ['AddOffsetsToTxn'],
  'end-txn': ['EndTxn'],
  'txn-offset-commit': ['TxnOffsetCommit'],
  /** Of a consumer or in a transaction: whichever comes. */
  'any-offset-commit': ['OffsetCommit', 'TxnOffsetCommit'],
} as const satisfies Record<string, readonly string[]>;

export type RequestName = keyof typeof requestKinds;
