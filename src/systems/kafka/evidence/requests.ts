/** Requests of Kafka's protocol that a lab can get hold of: one row a kind. */

/** `keys`: Kafka protocol guide, "API keys". `name`: as the guide has it, readable. */
type RequestKind = {readonly keys: readonly number[]; readonly name: string};

export const requestKinds = {
  produce: {keys: [0], name: 'produce request'},
  fetch: {keys: [1], name: 'fetch request'},
  metadata: {keys: [3], name: 'metadata request'},
  'offset-commit': {keys: [8], name: 'offset commit'},
  'offset-fetch': {keys: [9], name: 'offset fetch request'},
  'find-coordinator': {keys: [10], name: 'find-coordinator request'},
  'join-group': {keys: [11], name: 'join-group request'},
  heartbeat: {keys: [12], name: 'heartbeat'},
  'init-producer-id': {keys: [22], name: 'init-producer-id request'},
  'add-partitions-to-txn': {keys: [24], name: 'add-partitions-to-txn request'},
  'add-offsets-to-txn': {keys: [25], name: 'add-offsets-to-txn request'},
  'end-txn': {keys: [26], name: 'end-txn request'},
  'txn-offset-commit': {keys: [28], name: 'transactional offset commit'},
  /** Of a consumer or in a transaction: whichever comes. */
  'any-offset-commit': {keys: [8, 28], name: 'offset commit'},
} as const satisfies Record<string, RequestKind>;

export type RequestName = keyof typeof requestKinds;
