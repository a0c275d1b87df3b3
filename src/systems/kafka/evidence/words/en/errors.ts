/** What Kafka's errors say, in English. */
import {seconds} from '../../../../../grammar/en.js';

const takeBack = (lab: string | undefined): string =>
  `take back the shipped file with \`ackademy lab reset${lab === undefined ? '' : ` ${lab}`}\`.`;

/** Node 0 is the controller. */
const nodeName = (node: number): string =>
  node === 0 ? 'The controller' : `Broker ${node}`;

const lineOf = (version: string): string => version.split('.').slice(0, 2).join('.');

const lastLines = ({said, log}: Lines): string =>
  `Its last lines:\n${said}\nThe whole log is ${log}`;

type Lines = {readonly node: number; readonly said: string; readonly log: string};

type Setting = {
  readonly key: string;
  readonly value: string;
  readonly near: string;
  readonly said: string;
  readonly least: number;
  readonly values: readonly string[];
};

const whole = (unit: string, least: number): string =>
  least === -1
    ? `${unit} (−1: no limit)`
    : least === 0
      ? unit
      : `${unit}, at least ${least}`;

const cannotBeSet = (key: string, why: string): string =>
  `"${key}" cannot be set: ${why}`;
const mustBe = ({key, value}: Setting, what: string): string =>
  `${key} must be ${what}, not "${value}"`;

/** What is wrong with a line of a properties file. */
const wrongs = {
  'no-pair': ({said}: Setting) => `"${said}" is not of the form key=value`,
  address: ({key}: Setting) =>
    cannotBeSet(key, 'the addresses are chosen at each start, on loopback'),
  folder: ({key}: Setting) =>
    cannotBeSet(key, 'each broker has its own folder below the run’s'),
  role: ({key}: Setting) =>
    cannotBeSet(
      key,
      'who is broker and who is controller is fixed, so that faults hit one of them alone',
    ),
  timer: ({key}: Setting) => cannotBeSet(key, 'the labs wait for this timer'),
  number: (one: Setting) => mustBe(one, `a whole number from ${one.least} up`),
  milliseconds: (one: Setting) => mustBe(one, whole('milliseconds', one.least)),
  bytes: (one: Setting) => mustBe(one, whole('bytes', one.least)),
  share: (one: Setting) => mustBe(one, 'a number from 0 to 1'),
  'one-of': (one: Setting) => mustBe(one, `one of ${one.values.join(', ')}`),
};

/** What was waited for, as in "waited 3.0 s for broker 2 to be back". */
const waits = {
  'topic-known': () => 'every broker to know of the topic',
  'fsync-noted': () => 'the broker to note what it has fsynced',
  'group-coordinator': () => 'the coordinator of the shipping group',
  'topic-replicated': () =>
    'every replica to be in the ISR, and every broker to know of it',
  'full-isr': () => 'every partition to have its full ISR',
  'broker-in-isr': (broker: number) => `broker ${broker} to be back in every ISR`,
  'broker-back': (broker: number) => `broker ${broker} to be back`,
  'broker-stopped': (broker: number) => `broker ${broker} to stop`,
  'brokers-ready': () => 'the brokers to register and to answer',
  'storage-formatted': () => 'the storage to be formatted',
  'first-start': () => 'the first broker to start',
  'first-end': () => 'the first broker to end',
};

type Wait = {readonly wait: string; readonly ms: number; readonly broker: number};

/** "waited 3.0 s for broker 2 to be back" */
export const waitedFor = ({wait, ms, broker}: Wait): string => {
  const what = Object.hasOwn(waits, wait)
    ? waits[wait as keyof typeof waits](broker)
    : wait;
  return `waited ${seconds(ms)} for ${what}`;
};

export const kafkaErrorsEn = {
  'ended-by-itself': (lines: Lines) => ({
    message: `${nodeName(lines.node)} ended by itself.`,
    hint: lastLines(lines),
  }),
  'disk-full': ({node, folder, log}: {node: number; folder: string; log: string}) => ({
    message: `${nodeName(node)} has no room on its disk: ${folder} is on one that is full.`,
    hint: `Make room there, or let ACKADEMY_HOME be a folder on another disk. Its log is ${log}`,
  }),
  'not-ready': ({ms, count, ...lines}: Lines & {ms: number; count: number}) => ({
    message: `${nodeName(lines.node)} is not ready: waited ${seconds(ms)} for ${count} brokers to register and to answer.`,
    hint: `${lastLines(lines)}\nClose what uses the processor, or run \`ackademy doctor\`.`,
  }),
  'format-failed': ({said}: {said: string}) => ({
    message: 'Kafka’s storage could not be formatted.',
    hint: `Java said: ${said}`,
  }),
  'does-not-start': ({said}: {said: string}) => ({
    message: 'Kafka does not start with this Java.',
    hint: `Its last words: ${said}`,
  }),
  'jars-not-opened': ({path, part, variable}: Unopened & {part: string}) => ({
    message: `Java cannot open Kafka in ${path}, because of the "${part}" in that path.`,
    hint: elsewhere[variable],
  }),
  'names-not-opened': ({path, java, variable}: Unopened & {java: string}) => ({
    message: `${java} cannot open ${path}: on this machine it knows no letters but ASCII.`,
    hint: `Install the locale C.UTF-8, or: ${elsewhere[variable]}`,
  }),
  'home-without-kafka': ({libs, wanted}: {libs: string; wanted: string}) => ({
    message: `KAFKA_HOME is not an unpacked Kafka: there is no kafka jar in ${libs}.`,
    hint: pointHome(wanted),
  }),
  'home-of-another-version': ({version, wanted}: {version: string; wanted: string}) => ({
    message: `KAFKA_HOME holds Kafka ${version}, and the labs are made for ${wanted}.`,
    hint: pointHome(wanted),
  }),
  'setting-wrong': ({
    file,
    line,
    why,
    lab,
    ...setting
  }: Setting & {file: string; line: number; why: string; lab?: string}) => ({
    message: `${file}, line ${line}: ${wrongOf(why, setting)}`,
    hint: `Mend the line, or ${takeBack(lab)}`,
  }),
  'topic-refused': ({said}: {said: string}) => ({
    message: `The broker refuses topic.properties: ${said}`,
    hint: `Mend the value, or ${takeBack(undefined)}`,
  }),
  'sender-not-ended': ({said}: {said: string}) => ({
    message: 'The program that sends did not come to its end.',
    hint: `${said}\nClose what uses the processor, and measure again.`.trim(),
  }),
};

type Unopened = {
  readonly path: string;
  readonly variable: keyof typeof elsewhere;
};

const elsewhere = {
  ACKADEMY_CACHE:
    'Set ACKADEMY_CACHE to a folder whose path has plain letters, such as /opt/ackademy: Kafka is kept there then.',
  ACKADEMY_HOME:
    'Set ACKADEMY_HOME to a folder whose path has plain letters, such as /opt/ackademy: all is kept there then.',
  KAFKA_HOME:
    'Move the unpacked Kafka to a folder whose path has plain letters, and let KAFKA_HOME point at it.',
};

const pointHome = (wanted: string): string =>
  `Point KAFKA_HOME at the folder of a Kafka ${lineOf(wanted)} download, the one with bin/ and libs/ in it, or unset it: then Kafka ${wanted} is fetched.`;

function wrongOf(why: string, setting: Setting): string {
  if (why === 'unknown')
    return `"${setting.key}" is not a setting that a lab takes. Did you mean "${setting.near}"?`;
  return `${wrongs[why as keyof typeof wrongs](setting)}.`;
}
