/** Requests of Kafka's protocol that a lab can get hold of: one row a kind. */

/** `kinds`: names of apis as the protocol guide has them. `name`: the same, readable. */
type RequestKind = {readonly kinds: readonly string[]; readonly name: string};

export const requestKinds = {
  produce: {kinds: ['Produce'], name: 'produce request'},
  fetch: {kinds: ['Fetch'], name: 'fetch request'},
  metadata: {kinds: ['Metadata'], name: 'metadata request'},
  'offset-commit': {kinds: ['OffsetCommit'], name: 'offset commit'},
  'offset-fetch': {kinds: ['OffsetFetch'], name: 'offset fetch request'},
  'find-coordinator': {kinds: ['FindCoordinator'], name: 'find-coordinator request'},
  'join-group': {kinds: ['JoinGroup'], name: 'join-group request'},
  heartbeat: {kinds: ['Heartbeat'], name: 'heartbeat'},
  'init-producer-id': {kinds: ['InitProducerId'], name: 'init-producer-id request'},
  'add-partitions-to-txn': {
    kinds: ['AddPartitionsToTxn'],
    name: 'add-partitions-to-txn request',
  },
  'add-offsets-to-txn': {kinds: ['AddOffsetsToTxn'], name: 'add-offsets-to-txn request'},
  'end-txn': {kinds: ['EndTxn'], name: 'end-txn request'},
  'txn-offset-commit': {kinds: ['TxnOffsetCommit'], name: 'transactional offset commit'},
  /** Of a consumer or in a transaction: whichever comes. */
  'any-offset-commit': {
    kinds: ['OffsetCommit', 'TxnOffsetCommit'],
    name: 'offset commit',
  },
} as const satisfies Record<string, RequestKind>;

export type RequestName = keyof typeof requestKinds;
