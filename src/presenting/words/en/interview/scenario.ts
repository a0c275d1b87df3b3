import {counted} from '../../../../grammar/en.js';
import type {
  DecisionId,
  Decisions,
  Harm,
  Price,
} from '../../../../course/scenario/decisions.js';

const decisions: Readonly<Record<DecisionId, string>> = {
  acks: 'Acks: who has it before the yes',
  copies: 'Replication factor',
  floor: 'min.insync.replicas',
  idempotence: 'Idempotent producer',
  handover: 'How the row and its message stay together',
  commit: 'When the reader commits its offset',
  letters: 'A record that nobody can read',
  retention: 'Retention',
  alarms: 'What is watched',
  site: 'A second site',
};

type ValueWords = {
  readonly [D in DecisionId]: Readonly<Record<Decisions[D], string>>;
};

const values: ValueWords = {
  acks: {'0': 'nobody', '1': 'the leader', all: 'all in sync'},
  copies: {'1': '1', '2': '2', '3': '3'},
  floor: {'1': '1', '2': '2', '3': '3'},
  idempotence: {off: 'off', on: 'on'},
  handover: {
    send: 'commit the row, then send',
    transaction: "Kafka's transaction around both",
    outbox: 'an outbox: the message is a row too',
  },
  commit: {
    early: 'before the work',
    done: 'after the work',
    'done-keyed': 'after the work, which may be repeated without harm',
  },
  letters: {
    skip: 'log it and go on',
    stop: 'stop before it',
    park: 'park it in a topic that somebody works off',
  },
  retention: {hours: 'some hours', days: 'some days', weeks: 'some weeks'},
  alarms: {
    none: 'nothing',
    lag: 'consumer lag',
    counts: 'lag, and the counts of both ends',
    ids: 'lag, and the ids of both ends',
  },
  site: {
    none: 'none',
    mirror: 'a mirror, which follows behind',
    stretched: 'a copy at each site before the yes',
  },
};

const harms: Readonly<Record<Harm, string>> = {
  lost: 'Lost',
  twice: 'Done twice',
  torn: 'Torn apart',
  unordered: 'Out of order',
  stops: 'Stands still',
  unnoticed: 'Not noticed',
};

const prices: Readonly<Record<Price, string>> = {
  latency: 'latency',
  throughput: 'throughput',
  machines: 'machines',
  work: 'work',
  disk: 'disk',
};

/** What each rule says. */
const rules = {
  'no-answer':
    'With acks=0 nobody answers: what the broker refuses or never gets is gone, and you said yes.',
  'one-copy-yes':
    'A yes with acks=1 is one copy. If that leader dies before a follower has it, it is gone.',
  'single-copy': 'There is one copy. A broken disk takes it.',
  'floor-one':
    'With a floor of 1 the ISR may shrink to the leader, and a yes of all is a yes of one.',
  'not-sent':
    'The process dies between the commit and the send: the row is there, the message never was.',
  'commit-early':
    'The offset is committed before the work. A crash in between passes what was in hand.',
  skipped: 'What cannot be read is logged and passed. It may have been an order.',
  'deleted-unread': 'Retention deletes what a late reader has not read yet.',
  'site-burns': 'All copies stand at one site. When it is lost, all is.',
  'mirror-behind':
    'A mirror follows behind. What it had not fetched is lost with the first site.',
  'stored-twice':
    'A reply is lost, the producer sends again, and the order is stored twice.',
  'done-again':
    'A crash after the work and before the commit: the work is done once more.',
  'relayed-again':
    'The relay of the outbox dies after a send and sends the row once more.',
  'row-without-message':
    "Kafka's transaction knows nothing of the database: one can be there without the other.",
  'passed-by-retries':
    'Without idempotence a batch that is sent again may come after a later one.',
  'parked-behind': 'What is parked comes back later than what followed it.',
  'stands-before-bad':
    'All that comes after a record that cannot be read waits, until somebody acts.',
  'floor-is-all':
    'The floor is as high as the number of copies: one broker away, and writes are refused.',
  'nobody-takes-over': 'With one copy nobody takes over while its broker is away.',
  'far-copy-away':
    'The line between the sites breaks, and a yes needs both: writes are refused.',
  'nobody-looks': 'Nobody watches: a loss is told by customers.',
  'lag-is-zero':
    'Lag is 0 when a reader passes a record without doing the work. No alarm goes off.',
  'counts-cancel': 'One lost and one repeated, and both ends count the same.',
  'all-dark': 'All copies lose power in the same second. A yes came from memory.',
  'partner-forgets':
    'Doing it twice does no harm only as long as the other side remembers your id.',
  'floor-refuses':
    'With fewer in sync than the floor, writes are refused: that is what the floor is for.',
  'waits-for-isr': 'Each yes waits for the slowest replica in the ISR.',
  'commits-markers': 'A transaction ends with markers in each partition.',
  'far-yes': 'Each yes waits for the other site.',
  'copies-cost': 'Each copy needs a broker.',
  'second-cluster': 'A second site needs brokers of its own.',
  'copies-on-disk': 'Each copy takes its place on a disk.',
  'kept-long': 'What is kept for weeks must have room.',
  'outbox-work': 'Somebody runs the outbox and its relay.',
  'keys-work': 'Each effect needs an id that is remembered.',
  'parked-work': 'Somebody works the parked records off.',
  'compare-work': 'Somebody compares both ends, and looks into what differs.',
};

/** What the scenario round says. */
export const scenarioEn = {
  title: 'Scenario',
  decisions,
  values,
  harms,
  prices,
  rules: rules as Readonly<Record<string, string>>,
  stake: 'What is at stake',
  bears: (kinds: readonly string[]) =>
    kinds.length === 0
      ? 'It bears nothing of what can happen.'
      : `It can live with: ${kinds.join(', ')}.`,
  pays: (kinds: readonly string[]) => `It can pay with: ${kinds.join(', ')}.`,
  row: (decision: string, value: string) => `${decision}: ${value}`,
  harm: (kind: string, rule: string) => `${kind}. ${rule}`,
  price: (kind: string, rule: string) => `${kind}: ${rule}`,
  fits: 'This fits: nothing happens that it cannot bear, at prices that it can pay.',
  fitsNot: (harmsLeft: number, pricesLeft: number) =>
    `This does not fit: ${[
      ...(harmsLeft === 0 ? [] : [`${counted(harmsLeft, 'thing')} that it cannot bear`]),
      ...(pricesLeft === 0 ? [] : [`${counted(pricesLeft, 'price')} that it cannot pay`]),
    ].join(', ')}.`,
  unborne: 'What it cannot bear:',
  borne: 'What can happen, and it lives with it:',
  assumed: 'What can happen whatever you decide here:',
  unpaid: 'What it cannot pay:',
  paid: 'What it costs:',
  seen: (command: string) => `See it: ${command}`,
  example: 'One table that fits',
  remains: 'Even so',
};
