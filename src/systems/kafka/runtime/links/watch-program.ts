import {tame} from '../../../../machine/tame.js';
import type {KafkaEvent} from '../../evidence/events.js';
import type {WireNews} from '../ports.js';
import {isTail, orderIdOf} from '../topic/order-id.js';
import {kindOf} from '../wire/codec/codec.js';
import type {RequestWatch} from './request-watch.js';
import type {ToldStored, WireNote} from './wire-news.js';

type Watched = {
  readonly program: () => string;
  /** That of the orders, and all of the run. */
  readonly topic: string;
  readonly topics: readonly string[];
  readonly nextRequest: () => number;
};

/** Tells what passes between a program and the brokers; `news` null: no more. */
export function watchProgram(
  watch: RequestWatch,
  {program, topic, topics, nextRequest}: Watched,
  news: WireNews | null,
): void {
  const asked = new Map<string, number>();
  /** A strange topic once; the shop's own whenever it is looked for again, within reason. */
  const isNews = (name: string): boolean => {
    const last = asked.get(name) ?? -Infinity;
    const now = performance.now();
    if (now - last < (topics.includes(name) ? 20 : Infinity)) return false;
    asked.set(name, now);
    return true;
  };
  watch.watch(
    news && {
      nextRequest,
      saw: (note) => {
        if (note.type === 'asked-for' && !isNews(note.topic)) return;
        news.passed(eventOf(note, program()));
      },
      stored: (told) => {
        const records = told.topic === topic ? ordersIn(told) : [];
        if (records.length > 0)
          news.stored({to: program(), partition: told.partition, records});
      },
      unreadable: ({api, version}) => {
        news.unreadable({of: program(), request: kindOf(api) ?? `api ${api}`, version});
      },
    },
  );
}

/** So much of the name of a topic, a group or a member is kept, in characters. */
const longestName = 120;

/** Names come from a program: nothing in them may command a terminal. */
function eventOf(note: WireNote, of: string): KafkaEvent {
  const named = Object.fromEntries(
    (['topic', 'group', 'member'] as const).flatMap((key) =>
      key in note
        ? [
            [
              key,
              tame(String((note as Readonly<Record<string, unknown>>)[key]), longestName),
            ],
          ]
        : [],
    ),
  );
  const isReply = note.type === 'replied' || note.type === 'unanswered';
  return {...note, ...named, ...(isReply ? {} : {of})} as KafkaEvent;
}

function ordersIn({records, baseOffset}: ToldStored) {
  return records.flatMap(({key, value}, index) => {
    const id = orderIdOf(key, value);
    return id === null || isTail(id) ? [] : [{offset: baseOffset + index, id}];
  });
}
