/** The price of reliability on the map, beside the labs. */
export const priceOutline = {
  id: 'price',
  stage: 'end-to-end',
  title: 'The price of reliability',
  claim:
    'Each guarantee costs throughput or latency: acks, idempotence, transactions, fsync and batches, measured here against acks=1.',
  minutes: 2,
  core: false,
} as const;

/** How many rounds are measured when nobody says otherwise. */
export const usualRounds = 10;
