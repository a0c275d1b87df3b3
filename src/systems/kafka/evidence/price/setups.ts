/** The ways to send whose price is measured, and what all of them share. */

export type SetupId =
  | 'acks-0'
  | 'acks-1'
  | 'acks-all'
  | 'idempotence'
  | 'transaction'
  | 'flush'
  | 'acks-all-10'
  | 'acks-all-100'
  | 'acks-all-1000'
  | 'transaction-100';

export type Setup = {
  readonly id: SetupId;
  /** At most 23 letters: a table must fit in 60 columns. */
  readonly title: string;
  /** What a "yes" means then, in one sentence. */
  readonly means: string;
  readonly acks: 0 | 1 | -1;
  readonly idempotent: boolean;
  /** Each send is a transaction of its own. */
  readonly transactional: boolean;
  /** To the topic with `flush.messages=1`. */
  readonly flush: boolean;
  /** Records in one send. */
  readonly records: number;
};

const plain = {acks: -1, idempotent: false, transactional: false, flush: false} as const;

/** In the order in which they are shown, one record a send first. */
export const setups: readonly Setup[] = [
  {
    ...plain,
    id: 'acks-0',
    title: 'acks=0',
    means:
      'No answer is asked for. Its latency is the time until the send was handed to the socket.',
    acks: 0,
    records: 1,
  },
  {
    ...plain,
    id: 'acks-1',
    title: 'acks=1',
    means: 'The leader has it in its log.',
    acks: 1,
    records: 1,
  },
  {
    ...plain,
    id: 'acks-all',
    title: 'acks=all',
    means: 'Every replica in the ISR has it.',
    records: 1,
  },
  {
    ...plain,
    id: 'idempotence',
    title: 'idempotence',
    means: 'The same, and a retry is stored once.',
    idempotent: true,
    records: 1,
  },
  {
    ...plain,
    id: 'transaction',
    title: 'transaction',
    means: 'Begin, send, commit: one transaction around every record.',
    idempotent: true,
    transactional: true,
    records: 1,
  },
  {
    ...plain,
    id: 'flush',
    title: 'flush.messages=1',
    means: 'acks=all, and every replica calls fsync after each append.',
    flush: true,
    records: 1,
  },
  {
    ...plain,
    id: 'acks-all-10',
    title: 'acks=all, 10 a send',
    means: 'acks=all, ten records in one send.',
    records: 10,
  },
  {
    ...plain,
    id: 'acks-all-100',
    title: 'acks=all, 100 a send',
    means: 'acks=all, a hundred records in one send.',
    records: 100,
  },
  {
    ...plain,
    id: 'acks-all-1000',
    title: 'acks=all, 1000 a send',
    means: 'acks=all, a thousand records in one send.',
    records: 1000,
  },
  {
    ...plain,
    id: 'transaction-100',
    title: 'transaction, 100 a send',
    means: 'One transaction around a hundred records.',
    idempotent: true,
    transactional: true,
    records: 100,
  },
];

/** What the others are compared with. */
export const base: SetupId = 'acks-1';

/** Bytes of one record's value. */
export const recordBytes = 200;

/** A setup's turn in a round: at least so long, and longer until there are `sends`, but not beyond `most`. */
export const turn = {ms: 300, sends: 20, mostMs: 1500} as const;
