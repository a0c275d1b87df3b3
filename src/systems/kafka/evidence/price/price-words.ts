/** The measured prices in words, the same on every screen. */
import {counted} from '../../../../grammar/en.js';
import {fewestSends, type PriceRow, type Spread} from './price-table.js';
import {recordBytes} from './setups.js';

/** What the figures do not say by themselves; it stands below every table. */
export const caveats: readonly string[] = [
  'One machine holds all three disks, and its processor serves three brokers, the controller and the producer. Between real machines acks=all also pays the network, and fsync has a disk of its own. Take the ratios, not the figures.',
  'One send after the other: each waits for its answer. kafkajs has no producer buffer, so a send is a request, and a batch is the records of one send. The Java producer gathers by itself (linger.ms, batch.size) and keeps five requests in flight.',
  'The latency of acks=0 means “handed to the socket”: nobody has answered. Its records per second count until the broker has taken the last one.',
  'A transaction that begins right after another finds that one not finished yet and asks again: here after 20 ms, as the Java client does. By itself kafkajs waits 300 ms.',
  'flush.messages=1 is one fsync for each append, and an append is a whole send.',
  `A record has ${recordBytes} bytes. The brokers are the small ones of the labs: they are made to start quickly.`,
];

/** "1.43", "0.071", "12": three digits are more than such a measurement is worth. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const whole = Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1);
  if (whole >= 3) return Math.round(value).toString();
  return value.toFixed(whole === 0 ? 3 : 3 - whole);
}

/** "0.71×", and "0.65–0.78" for its middle half. */
export const times = ({median}: Spread): string => `${figure(median)}×`;
export const middleHalf = ({from, to}: Spread): string => `${figure(from)}–${figure(to)}`;

/** Why there is no ratio. */
export function tooFew({sends, rounds}: PriceRow): string {
  return `too few sends: ${counted(sends, 'send')}, ${counted(rounds, 'round')} with ${fewestSends} or more`;
}

/** A row as a sentence, for those who hear the table. */
export function rowSentence(row: PriceRow): string {
  const {setup, recordsPerSecond, megabytesPerSecond, p50Ms, p99Ms, speed, wait} = row;
  if (recordsPerSecond === null || speed === null || wait === null)
    return `${setup.title}: ${tooFew(row)}.`;
  return [
    `${setup.title}: ${figure(recordsPerSecond)} records a second, ${figure(megabytesPerSecond ?? 0)} MB a second;`,
    `a send takes ${figure(p50Ms ?? 0)} ms (p50)${p99Ms === null ? '' : ` and ${figure(p99Ms)} ms (p99)`}.`,
    `That is ${figure(speed.median)} times the records of acks=1 (middle half of ${counted(row.rounds, 'round')}: ${figure(speed.from)} to ${figure(speed.to)})`,
    `and ${figure(wait.median)} times its p50 (${figure(wait.from)} to ${figure(wait.to)}).`,
  ].join(' ');
}
