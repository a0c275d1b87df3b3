/** Kafka's words for what a run is told with, in English. */
import {kafkaErrorsEn, waitedFor} from './errors.js';
import {numberOf, textOf, textsOf} from '../../../../../engine/evidence.js';
import type {Facts} from '../../../../../engine/history/history.js';
import type {SystemWords} from '../../../../../engine/system-view.js';
import {
  capital,
  counted,
  firstOf,
  inBrackets,
  them,
  were,
} from '../../../../../grammar/en.js';
import type {TakenFor} from '../../taken-for.js';
import {findingsEn} from './findings.js';
import {requestsEn} from './requests.js';
import {spotOf} from '../../sightings.js';
import {brokersNamed} from './brokers.js';
import {timelineEn} from './timeline.js';
import {stepWords, suffers} from './plan.js';

/** What only its own view asks. */
type Own = {
  /** What follows "… had them"; null: nobody leads. `without`: the leader had them. */
  readonly standing: (leader: number | null, without: boolean) => string;
  readonly mistaken: (taken: TakenFor) => string;
  readonly takenFor: (taken: TakenFor) => string;
};

const secondsOf = ({ms}: Facts): string => `${numberOf(ms) / 1000} s`;

const withIds = (text: string, {ids}: Facts): string => {
  const found = textsOf(ids);
  return found.length > 0 ? `${text} (${firstOf(found)})` : text;
};

const unaware =
  'shipping had not been assigned the new partitions when orders had been written to them';

export const systemEn = {
  name: 'Kafka',
  node: 'broker',
  holding: 'topic',
  store: 'log',
  settled: 'committed',
  requests: requestsEn,
  premises: {
    'followers-in-isr': ({broker}) =>
      `broker ${textOf(broker)} itself said that both followers were in the ISR`,
    'follower-in-isr': ({broker}) =>
      `broker ${textOf(broker)} itself said that a follower was in the ISR`,
    'leader-leads': ({broker}) =>
      `broker ${textOf(broker)} was still the leader just before it was struck`,
    'one-half-stored': (facts) =>
      withIds(
        'one half of an order was stored, and the other was still on its way',
        facts,
      ),
    'too-large': ({bytes, most}) =>
      `the big orders, of ${numberOf(bytes)} bytes, were larger than the topic takes (max.message.bytes is ${numberOf(most)})`,
    'work-uncommitted': (facts) =>
      withIds(
        'shipping had written the parcel of a new order, and had not committed it',
        facts,
      ),
    'work-committed': (facts) =>
      withIds(
        'shipping had written the parcel of a new order, and had committed it',
        facts,
      ),
    'group-unaware': ({empty}) =>
      empty === true ? `${unaware} (they were empty)` : unaware,
  },
  findings: findingsEn,
  errors: kafkaErrorsEn,
  troubles: {
    'not-in-time': ({wait, ms, broker, logs}) =>
      `The trainer ${waitedFor({wait: textOf(wait), ms: numberOf(ms), broker: numberOf(broker)})}. The brokers' logs are in ${textOf(logs)}.`,
    'no-leader': () => 'No broker leads the new topic.',
    'not-replicated': (facts) =>
      `The followers had not caught up with the leader after ${secondsOf(facts)}.`,
    'isr-size': (facts) =>
      `The ISR had not come to ${counted(numberOf(facts['size']), 'broker')} after ${secondsOf(facts)}.`,
    'not-cleaned': (facts) =>
      `The log cleaner had not been through the topic after ${secondsOf(facts)}.`,
    'no-coordinator': (facts) =>
      `After ${secondsOf(facts)} no broker led __consumer_offsets, where the offsets of the group lie.`,
    'still-leads': (facts) =>
      `Broker ${textOf(facts['broker'])} still led ${secondsOf(facts)} after it died.`,
    'nobody-took-over': (facts) =>
      `No other broker had taken the lead ${secondsOf(facts)} after broker ${textOf(facts['broker'])} died.`,
    // Of runs that were saved before what was waited for had a code.
    'waited-in-vain': ({said, logs}) =>
      `The trainer ${textOf(said)}. The brokers' logs are in ${textOf(logs)}.`,
    refused: ({said, logs}) =>
      `Kafka did not do what the trainer asked of it: ${textOf(said)}. The brokers' logs are in ${textOf(logs)}.`,
  },
  misbehaviours: {
    'group-not-joined': (facts) =>
      `its group had not taken over every partition of the topic ${secondsOf(facts)} later`,
    'tail-not-reached': ({partitions, ms, said}) =>
      `the tail of partition ${textsOf(partitions).join(', ')} was not reached in ${numberOf(ms) / 1000} s${said === undefined ? '' : `: ${textOf(said)}`}`,
  },
  doubts: {
    'not-read-on-the-way': ({of, kinds}) =>
      `What ${textOf(of)} sent could not be read on its way (${textsOf(kinds).join(', ')}: a version or a compression that the trainer does not know), so nobody knows what brokers told it`,
    'deleted-unread': ({ids}) =>
      `This machine was slower than the topic's retention: ${firstOf(textsOf(ids))} ${were(textsOf(ids).length === 1)} deleted before anybody had read ${them(textsOf(ids).length === 1)}, though no time passed on purpose`,
    'served-late': ({ms}) =>
      `The probe order was not acknowledged within ${numberOf(ms) / 1000} s, though a broker led and none refused it: this machine was too slow`,
    'put-out': ({program, error}) =>
      `This machine was too slow: the group went on without ${textOf(program)} while it worked${inBrackets(textOf(error))}`,
  },
  suffers,
  step: stepWords,
  place: (place) => {
    const {partition, offset} = spotOf(place);
    return `at offset ${offset} of partition ${partition}`;
  },
  acknowledged: (id, nodes) => {
    if (nodes.length === 0) return `${id} acknowledged`;
    const disks = nodes.length === 1 ? 'disk' : 'disks';
    return `${id} acknowledged, on the ${disks} of ${brokersNamed(nodes)}${nodes.length === 1 ? ' alone' : ''}`;
  },
  nodes: brokersNamed,
  takenIn: (nodes) => {
    if (nodes.length === 0) return 'on no disk that the witness saw';
    return nodes.length === 1
      ? `on the disk of ${brokersNamed(nodes)} only`
      : `on the disks of ${brokersNamed(nodes)}`;
  },
  neverTakenIn: (orders) =>
    `${orders === 1 ? 'it never was' : 'they never were'} on any broker's disk`,
  leftBehind: (orders) =>
    orders === 1
      ? "it is in the log, and the group's position is beyond it"
      : "they are in the log, and the group's position is beyond them",
  unseen: 'the witness saw no disk',
  undone: {
    only: 'in the log in an aborted transaction only',
    besides: (count) =>
      `, and ${count} of aborted transactions, which read_committed leaves out`,
  },
  moments: {
    failover: 'waiting for the cluster to notice',
    reading: 'reading the whole log, up to an end mark that the lab writes',
    shipping: 'shipping: everything that the log holds',
    healed: 'healed: every replica is in sync',
  },
  standing: (leader, without) => {
    if (leader === null) return ', and nobody leads now';
    return `, and broker ${leader} now leads${without ? ' without them' : ''}`;
  },
  mistaken: (taken) => `${capital(timelineEn.takenFor(taken))}.`,
  takenFor: ({offset, of}) =>
    `its offset in the broker's reply (${offset}) is that of ${of}`,
} satisfies SystemWords & Own;
