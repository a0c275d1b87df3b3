/** What of Kafka's own makes a run prove nothing. */
import type {Doubt} from '../../../engine/evidence.js';
import type {History} from '../../../engine/history/history.js';
import {kafka, kafkaEventsOf} from './kafka-events.js';
import {slownessIn} from './slowness.js';

export const doubtsOf = (history: History): readonly Doubt[] => [
  ...unreadIn(history),
  ...slownessIn(history),
];

/** What passed unread is not known: it counts against a run that rests on it, and only there. */
function unreadIn(history: History): readonly Doubt[] {
  if (!restsOnReplies(history)) return [];
  const unread = new Map<string, string[]>();
  for (const {of, request, version} of kafkaEventsOf(history, 'not-read-on-the-way'))
    unread.set(of, [...(unread.get(of) ?? []), `${request} v${version}`]);
  return [...unread].map(([of, kinds]) => ({
    code: 'not-read-on-the-way',
    system: kafka,
    facts: {of, kinds},
  }));
}

/** Replies that were taken hold of are told to be refusals or not: by what is in them. */
const restsOnReplies = (history: History): boolean =>
  history.some(
    (entry) =>
      entry.type === 'intercepting' &&
      entry.system === kafka &&
      entry.request === 'produce' &&
      entry.what !== 'hold-request',
  );
