/** Histories of schema 1, as they are written today: Kafka was the only system, and sentences stood in them. */
import {nodeId} from '../../../../engine/evidence.js';
import {firstIssue} from '../../../../engine/history/first-issue.js';
import type {Entry, HistoryEvent} from '../../../../engine/history/history.js';
import type {KafkaEvent} from '../events.js';
import {kafka} from '../kafka-events.js';
import {type FirstEventByType, firstEntrySchema} from './shapes.js';

export type FirstEntry = FirstEventByType[keyof FirstEventByType];
type Of<T extends keyof FirstEventByType> = FirstEventByType[T];

/** An entry of schema 1; or what is wrong with it. */
export function parseFirst(said: unknown): FirstEntry | {readonly wrong: string} {
  const parsed = firstEntrySchema.safeParse(said);
  if (parsed.success) return parsed.data as FirstEntry;
  return {wrong: firstIssue(parsed.error)};
}

/** What an entry stands for, with those that follow it: of several in a row the last one tells the end. */
export function upgraded(first: readonly FirstEntry[]): readonly Entry[] {
  const ends = endsOfStopovers(first);
  return first.flatMap((entry, index) => {
    const next = first[index + 1];
    if (entry.type === 'readable')
      return next?.type === 'readable' ? [] : [glimpsed(first, index)];
    if (entry.type === 'read-further')
      return [
        ...foundFurther(entry, ends),
        ...(next?.type === 'read-further' && next.topic === entry.topic
          ? []
          : [endOfFurther(first, index)]),
      ];
    return [{at: entry.at, ...eventOf(entry)}];
  });
}

const own = (event: KafkaEvent): HistoryEvent => ({
  type: 'system',
  system: kafka,
  event,
});

/** All that is one entry today as well. */
type Plain = Exclude<keyof FirstEventByType, 'readable' | 'read-further'>;
type Without<T> = T extends unknown ? Omit<T, 'at'> : never;

function eventOf<T extends Plain>(entry: Of<T>): HistoryEvent {
  const event = without(entry, 'at');
  const change = (changes as Partial<Record<string, (one: unknown) => HistoryEvent>>)[
    entry.type
  ];
  // What is not in the table is as it was: an event of the engine, or Kafka's own.
  if (change) return change(event);
  return kafkas.has(entry.type)
    ? own(event as unknown as KafkaEvent)
    : (event as unknown as HistoryEvent);
}

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => name !== key),
  ) as Omit<T, K>;
}

/** Kafka's own, as they were. */
const kafkas: ReadonlySet<string> = new Set([
  'cast',
  'leader',
  'xray',
  'xray-further',
  'on-disk',
  'unseen',
  'told-stored',
  'partitions-added',
  'unclean-election',
  'position',
]);

type Changes = {
  readonly [T in Plain]?: (event: Without<Of<T>>) => HistoryEvent;
};

const said = (text: string) => ({text});

const changes: Changes = {
  'run-began': ({kafka: version, also = [], ...event}) => ({
    ...without(event, 'topic'),
    schema: 2,
    systems: [{id: kafka, version}],
    holdings: [
      {name: 'orders', holds: 'orders', system: kafka},
      ...also.map((one) => ({...one, system: kafka})),
    ],
  }),
  'subject-started': ({subject, pid}) => ({
    type: 'program-started',
    program: subject,
    pid,
  }),
  'subject-ended': ({subject, code, signal}) => ({
    type: 'program-ended',
    ...{program: subject, code, signal},
  }),
  misbehaved: ({subject, how, detail}) => ({
    type: 'misbehaved',
    ...{program: subject, how, facts: said(detail)},
  }),
  fault: ({brokers, ...event}) => ({
    ...event,
    system: kafka,
    nodes: brokers.map((broker) => nodeId(kafka, broker)),
  }),
  held: ({subject, ...event}) => ({...event, program: subject}),
  'let-go': ({subject, ...event}) => ({...event, program: subject}),
  killed: ({subject, ...event}) => ({...event, program: subject}),
  'taken-over': ({subject, ...event}) => ({...event, program: subject}),
  intercepting: ({api, ...event}) => ({...event, system: kafka, request: api}),
  intercepted: ({api, ...event}) => ({...event, system: kafka, request: api}),
  blind: ({broker}) => own({type: 'blind', broker}),
  premise: ({premise, text, met}) => ({
    type: 'premise',
    ...{premise, met, facts: said(text)},
  }),
  read: (event) => own({...event, holding: 'orders'}),
  'reading-ended': ({complete, detail}) => ({
    type: 'reading-ended',
    ...{holding: 'orders', complete, facts: complete ? {} : said(detail)},
  }),
  'shipping-ended': ({complete, detail}) => ({
    type: 'shipping-ended',
    ...{complete, facts: complete ? {} : said(detail)},
  }),
  passed: (event) => own({...event, holding: 'orders'}),
  healed: () => ({type: 'healed'}),
  environment: ({message}) => ({
    type: 'environment',
    code: 'failed',
    facts: {said: message},
  }),
};

/** Looks at all partitions that follow each other were one look. */
function glimpsed(all: readonly FirstEntry[], last: number): Entry {
  const looks = before(all, last, (entry) => entry.type === 'readable');
  return {
    at: all[last]?.at ?? 0,
    type: 'glimpsed',
    ids: looks.flatMap(({records}) => records.flatMap(({id}) => id ?? [])),
    complete: looks.every(({end}) => end !== null),
  };
}

/** How far anybody had come in a stopover was not noted: the run had ended, so all that was there counts as taken. */
function foundFurther(
  entry: Of<'read-further'>,
  ends: ReadonlyMap<string, number>,
): readonly Entry[] {
  const {at, topic: holding, partition, records, undone} = entry;
  const end = ends.get(`${holding}/${partition}`);
  return [
    {
      at,
      ...own({type: 'read', holding, partition, records, ...(undone ? {undone} : {})}),
    },
    ...(end === undefined
      ? []
      : [{at, ...own({type: 'passed', holding, partition, offset: end})}]),
  ];
}

function endOfFurther(all: readonly FirstEntry[], last: number): Entry {
  const end = all[last] as Of<'read-further'>;
  const parts = before(
    all,
    last,
    (entry): entry is Of<'read-further'> =>
      entry.type === 'read-further' && entry.topic === end.topic,
  );
  const cut = parts.find(({complete}) => !complete);
  return {
    at: end.at,
    type: 'reading-ended',
    holding: end.topic,
    complete: cut === undefined,
    facts: cut
      ? said(cut.detail)
      : {
          count: parts.reduce((sum, {records}) => sum + records.length, 0),
          undone: parts.reduce((sum, {undone = []}) => sum + undone.length, 0),
        },
  };
}

/** The entries of one kind that stand in a row and end here, in their order. */
function before<T extends FirstEntry>(
  all: readonly FirstEntry[],
  last: number,
  is: (entry: FirstEntry) => entry is T,
): readonly T[] {
  const first = all.slice(0, last + 1).findLastIndex((entry) => !is(entry)) + 1;
  return all.slice(first, last + 1).filter(is);
}

/** One past the last record that was ever read of each partition of a stopover. */
function endsOfStopovers(all: readonly FirstEntry[]): ReadonlyMap<string, number> {
  const began = all.find((entry) => entry.type === 'run-began');
  const stopovers = new Set(
    (began?.also ?? []).flatMap(({name, holds}) => (holds === 'stopovers' ? [name] : [])),
  );
  const ends = new Map<string, number>();
  for (const entry of all) {
    if (entry.type !== 'read-further' || !stopovers.has(entry.topic)) continue;
    const key = `${entry.topic}/${entry.partition}`;
    const offsets = entry.records.map(({offset}) => offset + 1);
    ends.set(key, Math.max(ends.get(key) ?? 0, ...offsets));
  }
  return ends;
}
