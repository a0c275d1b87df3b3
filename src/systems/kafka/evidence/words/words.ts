/** Kafka's words for what a run is told with, in English. */
import {numberOf, textOf, textsOf} from '../../../../engine/evidence.js';
import type {Facts} from '../../../../engine/history/history.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {counted, firstOf} from '../../../../grammar/en.js';
import {requestKinds} from '../requests.js';
import {spotOf} from '../sightings.js';
import {brokersNamed, hadBy} from './nodes.js';
import {stepWords, suffers} from './plan-words.js';

const secondsOf = ({ms}: Facts): string => `${numberOf(ms) / 1000} s`;

const withIds = (text: string, {ids}: Facts): string => {
  const found = textsOf(ids);
  return found.length > 0 ? `${text} (${firstOf(found)})` : text;
};

const unaware =
  'shipping had not been assigned the new partitions when orders had been written to them';

export const kafkaWords: SystemWords = {
  name: 'Kafka',
  node: 'broker',
  holding: 'topic',
  store: 'log',
  settled: 'committed',
  requests: Object.fromEntries(
    Object.entries(requestKinds).map(([kind, {name}]) => [kind, name]),
  ),
  premises: {
    'followers-in-isr': ({broker}) =>
      `broker ${textOf(broker)} itself said that both followers were in the ISR`,
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
  troubles: {
    'no-leader': () => 'No broker leads the new topic.',
    'not-replicated': (facts) =>
      `The followers had not caught up with the leader after ${secondsOf(facts)}.`,
    'isr-size': (facts) =>
      `The ISR had not come to ${counted(numberOf(facts['size']), 'broker')} after ${secondsOf(facts)}.`,
    'still-leads': (facts) =>
      `Broker ${textOf(facts['broker'])} still led ${secondsOf(facts)} after it died.`,
    'nobody-took-over': (facts) =>
      `No other broker had taken the lead ${secondsOf(facts)} after broker ${textOf(facts['broker'])} died.`,
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
  },
  suffers,
  step: stepWords,
  place: (place) => {
    const {partition, offset} = spotOf(place);
    return `at offset ${offset} of partition ${partition}`;
  },
  hadBy,
  nodes: brokersNamed,
  takenIn: (nodes) => {
    if (nodes.length === 0) return 'on no disk that the witness saw';
    return nodes.length === 1
      ? `on the disk of ${brokersNamed(nodes)} only`
      : `on the disks of ${brokersNamed(nodes)}`;
  },
};
