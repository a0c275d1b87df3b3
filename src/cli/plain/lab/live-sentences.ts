import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';
import type {Entry} from '../../../engine/history/history.js';
import {foldLive, initialLive, type LiveState} from '../../../presenting/run/live.js';
import type {LiveBroker} from '../../../systems/kafka/evidence/live/live-brokers.js';
import {kafkaEventIn} from '../../../systems/kafka/evidence/kafka-events.js';
import {kafkaLiveIn} from '../../../systems/kafka/evidence/view.js';
import {views} from '../../../systems/registry.js';
import type {Moment} from '../../../engine/timeline/state.js';
import {words} from '../../../presenting/words/words.js';

/** Follows a run entry by entry: a sentence for each notable moment, and the brokers' logs when one of them changed its state. */
export function liveSentences(say: (text: string) => void): (entry: Entry) => void {
  let state = initialLive();
  // Not a count: a moment that is known late is put where it belongs, among those told before it.
  const told = new Set<Moment>();
  let known = '';
  let said = '';
  return (entry) => {
    state = foldLive(state, entry, views);
    const {moments} = state.timeline;
    for (const moment of moments.filter((one) => !told.has(one))) {
      told.add(moment);
      say(words.plain.moment(moment.at, moment.text));
    }
    // What a fault did to the logs is known from the next look at the disks, not from the fault.
    if (kafkaEventIn(entry)?.type !== 'xray') return;
    const seen = states(state);
    // Another leader among brokers that are away changes nothing that is said of them.
    if (seen !== known && known !== '') {
      const text = brokersSentence(state);
      if (text !== said) say(text);
      said = text;
    }
    known = seen;
  };
}

const states = (live: LiveState): string =>
  kafkaLiveIn(live)
    .brokers.map(({state, cutOff, role}) => `${state} ${String(cutOff)} ${role}`)
    .join();

/** `Broker 1 is dead; its log ends at 1000. Brokers 2 and 3 are paused at 50. High watermark: 50.` */
function brokersSentence(live: LiveState): string {
  const {brokers, committed} = kafkaLiveIn(live);
  const groups = new Map<string, LiveBroker[]>();
  for (const broker of brokers) {
    const same = JSON.stringify([...lookOf(broker), broker.logEnd]);
    groups.set(same, [...(groups.get(same) ?? []), broker]);
  }
  const told = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const {state, cutOff, role, logEnd} = first;
    const leads = role === 'leader' && state === 'running';
    return {brokers: group.map(({id}) => id), state, cutOff, leads, logEnd};
  });
  return kafkaWords.plain.live(told, committed);
}

/** Two brokers of which these are the same look the same. */
const lookOf = ({state, cutOff, role}: LiveBroker) =>
  [state, cutOff, role === 'leader' && state === 'running'] as const;
