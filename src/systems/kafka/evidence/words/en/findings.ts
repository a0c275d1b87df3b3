/** Why a run came as it did, where only Kafka can tell, and what would have helped, in English. */
import {textOf, textsOf} from '../../../../../engine/evidence.js';
import type {FindingWords} from '../../../../../engine/system-view.js';
import {are, capital, inBrackets, listed, them, were} from '../../../../../grammar/en.js';
import {brokersNamed} from './brokers.js';

export const findingsEn = {
  'number-reused': {
    says: (who, one, {of}) =>
      `${who} ${were(one)} sent under the producer id and sequence number of ${textOf(of)}: the broker took ${them(one)} for a repeat of that, said “stored”, and stored nothing.`,
    help: 'After a send that failed for good, close the idempotent producer and open a new one; send one after the other, and resend the failed order first.',
  },
  'only-the-leader-had-it': {
    says: (who, one, {nodes}) =>
      `When ${who} ${were(one)} acknowledged, ${brokersNamed(textsOf(nodes))} alone was in the ISR: no acks would have waited for another copy.`,
    help: 'Ask for acks=all, and set min.insync.replicas to 2, so that a write without a second copy is refused.',
  },
  'isr-was-one': {
    says: (who, one, {nodes}) =>
      `When ${who} ${were(one)} acknowledged with acks=all, the ISR was ${brokersNamed(textsOf(nodes))} alone: all in-sync replicas were one.`,
    help: 'Set min.insync.replicas to 2 with three replicas: then such a write is refused.',
  },
  'one-replica': {
    says: (who, _, {nodes}) =>
      `The topic has one replica: ${brokersNamed(textsOf(nodes))} alone ever had ${who}, and its disk was lost.`,
    help: 'Create the topic with three replicas. No acks and no min.insync.replicas makes two of one.',
  },
  'cut-away': {
    says: (who, one, {nodes}) =>
      `${brokersNamed(textsOf(nodes)).replace(/^b/, 'B')} had ${who}; then a leader without ${them(one)} was followed, and the others cut ${them(one)} off their logs.`,
    help: 'Let no replica lead that lacks what is committed: min.insync.replicas 2, no unclean election, and no start of a leader with an empty disk.',
  },
  'not-on-disk': {
    says: (who, one) =>
      `No broker had fsynced ${who} when the power went: ${one ? 'it was' : 'they were'} in the page cache of each of them, and nowhere else.`,
    help: 'Put the replicas into different failure domains; flush.messages=1 is possible, and slow.',
  },
  'deleted-by-retention': {
    says: (who, one) =>
      `The broker deleted ${who}: the log now begins behind ${them(one)}. Retention does not ask whether anybody has read.`,
    help: 'Keep for longer than the worst lag, in time and in bytes, and raise an alarm on the lag in time.',
  },
  'compacted-away': {
    says: (who, one) =>
      `${who} ${are(one)} no longer in the log, and what lies before and behind ${are(one)}: compaction keeps the newest record of a key.`,
    help: 'Use cleanup.policy=delete for orders, or a key of its own for each.',
  },
  'lost-the-partition': {
    says: (who, _, {program, error, what}) =>
      what === 'leave'
        ? `${capital(textOf(program))} worked on ${who} and left the group meanwhile${inBrackets(textOf(error))}: another was handed the same.`
        : `${capital(textOf(program))} worked on ${who} while the group moved on: its ${textOf(what)} was refused${inBrackets(textOf(error))}, and another was handed the same.`,
    help: 'Work for less time per poll, or pause; and make the effect idempotent, since this can always happen.',
  },
  'two-groups': {
    says: (who, _, {groups}) =>
      `Shipping joined the groups ${listed(textsOf(groups))}: each group is handed every record, so ${who} came to it more than once.`,
    help: 'Use the group that the shop gives, shop.group, for all that ships.',
  },
  'read-uncommitted': {
    says: (who, one) =>
      `Shipping reads with isolation read_uncommitted, and was handed ${who} out of ${one ? 'a transaction that was' : 'transactions that were'} aborted.`,
    help: 'Read with read_committed: readUncommitted: false in kafkajs, isolation.level=read_committed in Java.',
  },
  'never-committed': {
    says: (who, one) =>
      `${who} ${were(one)} sent in ${one ? 'a transaction that was' : 'transactions that were'} never committed: ${one ? 'it lies' : 'they lie'} in the log, and a read_committed reader never gets ${them(one)}.`,
    help: 'Tell the customer “yes” only after the commit of the transaction has returned; after an abort, send anew.',
  },
  'open-transaction': {
    says: (who, one) =>
      `${who} ${are(one)} in the log behind a transaction that nobody has ended: a read_committed reader gets nothing beyond it.`,
    help: 'Keep the transactional.id from start to start: a new producer then ends what the old one left open.',
  },
  'below-the-high-watermark': {
    says: (who, one) =>
      `${who} ${were(one)} acknowledged by the leader alone (acks=1) while the ISR was below min.insync.replicas: the high watermark does not move then, and no consumer gets ${them(one)}.`,
    help: 'Ask for acks=all, so that such a write is refused, and keep min.insync.replicas below the number of replicas.',
  },
  'isr-below-the-floor': {
    says: () =>
      'While the probe order waited, brokers refused writes: fewer replicas were in sync than min.insync.replicas asks for.',
    help: 'That refusal is the price of a second copy; with three replicas, min.insync.replicas 2 pays it only when two are gone.',
  },
  'no-leader': {
    says: () => 'Nobody led the partition while the probe order waited.',
    help: 'With a second replica in sync an election takes as long as the session of the broker; without one, the partition waits.',
  },
  elsewhere: {
    says: (_, __, {program}) =>
      `${capital(textOf(program))} never opened a connection to the brokers that the shop gives.`,
    help: 'Use shop.brokers: its addresses are new in each run.',
  },
  'other-topic': {
    says: (_, __, {program, topic}) =>
      `${capital(textOf(program))} uses the topic ${textOf(topic)}, and never that of the shop.`,
    help: 'Use shop.topic (and shop.topicOf(name) for others): their names are new in each run.',
  },
  'other-group': {
    says: (_, __, {program, group}) =>
      `${capital(textOf(program))} is in the group ${textOf(group)}: the shop looks at its own group, which has committed nothing.`,
    help: 'Use shop.group: its name is new in each run.',
  },
  'id-changed': {
    says: (who, one, {id}) =>
      `The records carry other ids than the orders have (${textOf(id)}, for one): nobody can find ${who} by ${one ? 'its' : 'their'} id.`,
    help: 'Send the order under its own id: as the key, or as id in the JSON value.',
  },
  'several-in-one-record': {
    says: (who) =>
      `Several orders lie in one record, ${who} among them: whoever reads it finds one id at most.`,
    help: 'Send one record an order; a request may carry many records.',
  },
  'no-id': {
    says: (who) => `The records carry no id of an order: nobody can find ${who}.`,
    help: 'Send the order as JSON with its id, or its id as the key. An empty value with no key says nothing.',
  },
  'passed-unasked': {
    says: (who, one, {offset}) =>
      `Shipping began to read at offset ${textOf(offset)}, the end of the log at that time: ${who} ${one ? 'lies' : 'lie'} before it and ${were(one)} never handed out.`,
    help: 'A group without a committed offset that holds begins where auto.offset.reset says: earliest (fromBeginning: true in kafkajs).',
  },
  'handed-to-another': {
    says: (who, one, {program, settled}) =>
      settled === true
        ? `${capital(textOf(program))} is in the group of shipping: it was handed ${who} and committed past ${them(one)}, so shipping never got ${them(one)}.`
        : `${capital(textOf(program))} is in the group of shipping and had ${who}; shipping could not get ${them(one)} while it was there.`,
    help: 'One group is one subscriber: give each service a group id of its own.',
  },
  'position-lost': {
    says: (who, one, {program, offset, skipped}) =>
      `The group had committed ${textOf(offset)}, and when ${textOf(program)} asked again its coordinator knew of no offset: ${
        skipped === true
          ? `reading began behind ${who}, and ${one ? 'it was' : 'they were'} never handed out`
          : `reading began anew, and ${who} ${were(one)} handed out again`
      }.`,
    help: 'The offsets lie in __consumer_offsets: give it three replicas. Where there is none, earliest repeats and latest skips.',
  },
  'never-replied': {
    says: (who) =>
      `The requests with ${who} asked for no reply (acks 0 on the wire), and the program waits for one for ever. kafkajs sends 0 for acks: 'all'.`,
    help: 'Write acks: -1. The word all is for other clients.',
  },
} as const satisfies Readonly<Record<string, FindingWords>>;
