/** The ways to send whose price is measured, and what all of them share. */
import {kafkaWords} from '../words/words.js';
import type {SetupId} from './setup-id.js';

type Sends = {
  readonly acks: 0 | 1 | -1;
  readonly idempotent: boolean;
  /** Each send is a transaction of its own. */
  readonly transactional: boolean;
  /** To the topic with `flush.messages=1`. */
  readonly flush: boolean;
  /** Records in one send. */
  readonly records: number;
};

/** `title` and `means`, what a "yes" means then, are in the language of this process. */
export type Setup = Sends & {
  readonly id: SetupId;
  readonly title: string;
  readonly means: string;
};

const setup = (id: SetupId, sends: Partial<Sends> = {}): Setup => ({
  ...{acks: -1, idempotent: false, transactional: false, flush: false, records: 1},
  ...sends,
  id,
  get title() {
    return kafkaWords.price.setups[id].title;
  },
  get means() {
    return kafkaWords.price.setups[id].means;
  },
});

const inTransaction = {idempotent: true, transactional: true} as const;

/** In the order in which they are shown, one record a send first. */
export const setups: readonly Setup[] = [
  setup('acks-0', {acks: 0}),
  setup('acks-1', {acks: 1}),
  setup('acks-all'),
  setup('idempotence', {idempotent: true}),
  setup('transaction', inTransaction),
  setup('flush', {flush: true}),
  setup('acks-all-10', {records: 10}),
  setup('acks-all-100', {records: 100}),
  setup('acks-all-1000', {records: 1000}),
  setup('transaction-100', {...inTransaction, records: 100}),
];

/** What the others are compared with. */
export const base: SetupId = 'acks-1';

/** Bytes of one record's value. */
export const recordBytes = 200;

/** A setup's turn in a round: at least so long, and longer until there are `sends`, but not beyond `most`. */
export const turn = {ms: 300, sends: 20, mostMs: 1500} as const;
