/** Requests of Kafka's protocol that a lab can get hold of, by the names of the apis in the protocol guide. */
export const requestNames = [
  'produce',
  'fetch',
  'metadata',
  'offset-commit',
  'offset-fetch',
  'find-coordinator',
  'join-group',
  'heartbeat',
  'init-producer-id',
  'add-partitions-to-txn',
  'add-offsets-to-txn',
  'end-txn',
  'txn-offset-commit',
  /** Of a consumer or in a transaction: whichever comes. */
  'any-offset-commit',
] as const;

export type RequestName = (typeof requestNames)[number];

/** `offset-commit` is `OffsetCommit` in the guide. Throws for a name that is none of these. */
export function apisOf(request: string): readonly string[] {
  if (!requestNames.some((name) => name === request))
    throw new Error(`no request is called ${request}`);
  if (request === 'any-offset-commit') return ['OffsetCommit', 'TxnOffsetCommit'];
  return [
    request.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ];
}
