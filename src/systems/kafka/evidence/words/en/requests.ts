import type {RequestName} from '../../requests.js';

/** Requests as they are named in sentences, in English. */
export const requestsEn: Readonly<Record<RequestName, string>> = {
  produce: 'produce request',
  fetch: 'fetch request',
  metadata: 'metadata request',
  'offset-commit': 'offset commit',
  'offset-fetch': 'offset fetch request',
  'find-coordinator': 'find-coordinator request',
  'join-group': 'join-group request',
  heartbeat: 'heartbeat',
  'init-producer-id': 'init-producer-id request',
  'add-partitions-to-txn': 'add-partitions-to-txn request',
  'add-offsets-to-txn': 'add-offsets-to-txn request',
  'end-txn': 'end-txn request',
  'txn-offset-commit': 'transactional offset commit',
  'any-offset-commit': 'offset commit',
};
