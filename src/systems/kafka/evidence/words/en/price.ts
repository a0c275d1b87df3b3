import {counted, fullDate} from '../../../../../grammar/en.js';
import {figure, type Spread} from '../../price/figures.js';
import type {SetupId} from '../../price/setup-id.js';

type SetupWords = {
  /** At most 23 letters: a table must fit in 60 columns. */
  readonly title: string;
  /** What a "yes" means then, in one sentence. */
  readonly means: string;
};

const setups: Readonly<Record<SetupId, SetupWords>> = {
  'acks-0': {
    title: 'acks=0',
    means:
      'No answer is asked for. Its latency is the time until the send was handed to the socket.',
  },
  'acks-1': {title: 'acks=1', means: 'The leader has it in its log.'},
  'acks-all': {title: 'acks=all', means: 'Every replica in the ISR has it.'},
  idempotence: {title: 'idempotence', means: 'The same, and a retry is stored once.'},
  transaction: {
    title: 'transaction',
    means: 'Begin, send, commit: one transaction around every record.',
  },
  flush: {
    title: 'flush.messages=1',
    means: 'acks=all, and every replica calls fsync after each append.',
  },
  'acks-all-10': {
    title: 'acks=all, 10 a send',
    means: 'acks=all, ten records in one send.',
  },
  'acks-all-100': {
    title: 'acks=all, 100 a send',
    means: 'acks=all, a hundred records in one send.',
  },
  'acks-all-1000': {
    title: 'acks=all, 1000 a send',
    means: 'acks=all, a thousand records in one send.',
  },
  'transaction-100': {
    title: 'transaction, 100 a send',
    means: 'One transaction around a hundred records.',
  },
};

/** Why there is no ratio; `fewest` sends make a round count. */
const tooFew = ({sends, rounds}: Counted, fewest: number): string =>
  `too few sends: ${counted(sends, 'send')}, ${counted(rounds, 'round')} with ${fewest} or more`;

type Counted = {readonly sends: number; readonly rounds: number};

/** A row of the table. */
type Row = Counted & {
  readonly setup: SetupWords;
  readonly recordsPerSecond: number | null;
  readonly megabytesPerSecond: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly speed: Spread | null;
  readonly wait: Spread | null;
};

/** The price of reliability, in English. */
export const priceEn = {
  title: 'The price of reliability',
  claim:
    'Each guarantee costs throughput or latency: acks, idempotence, transactions, fsync and batches, measured here against acks=1.',
  intro:
    'What does a guarantee cost? The same producer sends the same records to the same three brokers in ten ways:',
  setups,
  /** Heads of the table's columns, each as wide as its figures at most. */
  heads: {
    rate: 'rec/s',
    size: 'MB/s',
    p50: 'p50 ms',
    p99: 'p99 ms',
    speed: '×rec/s',
    wait: '×p50',
    half: 'half of rounds',
  },
  ratio: (half: boolean) =>
    `× is the ratio to acks=1 in the same round: the median of the rounds${half ? ', and their middle half' : ''}.`,
  /** `axis` is the sign of the axis in the chart, `doubling` how many columns a doubling takes. */
  legend: (axis: string, doubling: number) =>
    `Records a second against acks=1 (${axis}): ${doubling.toFixed(1)} columns are a doubling.`,
  /** What the figures do not say by themselves; it stands below every table. */
  caveats: (recordBytes: number): readonly string[] => [
    'One machine holds all three disks, and its processor serves three brokers, the controller and the producer. Between real machines acks=all also pays the network, and fsync has a disk of its own. Take the ratios, not the figures.',
    'One send after the other: each waits for its answer. kafkajs has no producer buffer, so a send is a request, and a batch is the records of one send. The Java producer gathers by itself (linger.ms, batch.size) and keeps five requests in flight.',
    'The latency of acks=0 means “handed to the socket”: nobody has answered. Its records per second count until the broker has taken the last one.',
    'A transaction that begins right after another finds that one not finished yet and asks again: here after 20 ms, as the Java client does. By itself kafkajs waits 300 ms.',
    'flush.messages=1 is one fsync for each append, and an append is a whole send.',
    `A record has ${recordBytes} bytes. The brokers are the small ones of the labs: they are made to start quickly.`,
  ],
  tooFew,
  /** A row as a sentence, for those who hear the table. */
  row: (row: Row, fewest: number) => {
    const {setup, recordsPerSecond, megabytesPerSecond, p50Ms, p99Ms, speed, wait} = row;
    if (recordsPerSecond === null || speed === null || wait === null)
      return `${setup.title}: ${tooFew(row, fewest)}.`;
    return [
      `${setup.title}: ${figure(recordsPerSecond)} records a second, ${figure(megabytesPerSecond ?? 0)} MB a second;`,
      `a send takes ${figure(p50Ms ?? 0)} ms (p50)${p99Ms === null ? '' : ` and ${figure(p99Ms)} ms (p99)`}.`,
      `That is ${figure(speed.median)} times the records of acks=1 (middle half of ${counted(row.rounds, 'round')}: ${figure(speed.from)} to ${figure(speed.to)})`,
      `and ${figure(wait.median)} times its p50 (${figure(wait.from)} to ${figure(wait.to)}).`,
    ].join(' ');
  },
  /** When it was measured last, and what came out: the ratios by the titles of the setups. */
  last: ({
    at,
    kafka,
    client,
    rounds,
    ratios,
  }: {
    readonly at: number;
    readonly kafka: string;
    readonly client: string;
    readonly rounds: number;
    readonly ratios: readonly {readonly title: string; readonly speed: number}[];
  }) => {
    const what =
      ratios.length === 0
        ? 'Too few sends to tell the ratios.'
        : `Records a second against acks=1: ${ratios.map(({title, speed}) => `${title} ${figure(speed)}×`).join(', ')}.`;
    return `Last measured on ${fullDate(at)} with Kafka ${kafka} and ${client}, ${counted(rounds, 'round')}. ${what}`;
  },
};
