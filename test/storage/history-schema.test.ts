import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {historyFormats} from '../../src/app/runs/history-formats.js';
import type {Entry} from '../../src/engine/history/history.js';
import {type Formats, readHistory} from '../../src/storage/histories.js';
import {oneOfEach, oneOfEachOfKafka} from './every-event.js';
import {oneOfEachFirst} from './every-first-event.js';
import {mistyped, withoutOneField} from './mutilated.js';

let folder = '';
let formats: Formats;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-schema-'));
  formats = await historyFormats();
});
afterAll(async () => rm(folder, {recursive: true, force: true}));

/** What is read where these lie in a file. */
async function read(...entries: readonly object[]): Promise<readonly Entry[]> {
  const file = join(folder, 'run.jsonl');
  await writeFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return readHistory(file, formats);
}

const began = {at: 0, ...oneOfEach['run-began']};
const beganFirst = {at: 0, ...oneOfEachFirst['run-began'].said};

/** Whether such an event may follow the beginning of a run. */
async function takes(event: object, first: object = began): Promise<boolean> {
  return read(first, {at: 1.5, ...event}).then(
    () => true,
    () => false,
  );
}

/** Those of the changed events that are read nevertheless, by what was changed. */
async function taken(
  changed: readonly (readonly [what: string, event: object])[],
  first?: object,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, event] of changed) if (await takes(event, first)) found.push(what);
  return found;
}

const all = [
  ...Object.values(oneOfEach),
  ...Object.values(oneOfEachOfKafka).map((event) => ({
    ...{type: 'system', system: 'kafka'},
    event,
  })),
];

describe('an event of a saved run', () => {
  it.each(Object.values(oneOfEach))('is read back: "$type"', async (event) => {
    const entry = {at: 1.5, ...event};
    expect(await read(began, entry)).toEqual([began, entry]);
  });

  it.each(Object.values(oneOfEachOfKafka))(
    'is read back when it is Kafka’s own: "$type"',
    async (event) => {
      const entry = {at: 1.5, type: 'system', system: 'kafka', event};
      expect(await read(began, entry)).toEqual([began, entry]);
    },
  );

  it('may lack what not every run has, and nothing else', async () => {
    expect(await taken(all.flatMap(withoutOneField))).toEqual([
      'run-began copy',
      'intercepted refused',
      'premise system',
      'environment system',
      'created group',
      'sent within',
      'sent unread',
      'cast isr',
      'xray partitions.elr',
      'xray partitions.epoch',
      'xray partitions.replicas.logStart',
      'xray partitions.replicas.epochs',
      'xray-further topics.partitions.elr',
      'xray-further topics.partitions.epoch',
      'xray-further topics.partitions.replicas.logStart',
      'xray-further topics.partitions.replicas.epochs',
      'read records.headers',
      'read undone',
    ]);
  });

  it('is refused when anything in it is of another type', async () => {
    expect(await taken(all.flatMap(mistyped))).toEqual([]);
  });

  it.each([
    ['an event that there is not', {type: 'sold', ids: []}],
    ['no time', {...oneOfEach.shipped, at: undefined}],
    ['a fault that there is not', {...oneOfEach.fault, fault: 'explode'}],
    ['a fault that is a word of the language', {...oneOfEach.fault, fault: 'toString'}],
    ['a fault to nobody we know', {...oneOfEach.fault, who: 'everybody'}],
    ['a fault of a node elsewhere', {...oneOfEach.fault, nodes: ['postgres/1']}],
    ['a misbehaviour that there is not', {...oneOfEach.misbehaved, how: 'sulked'}],
    ['a program that there is not', {...oneOfEach.misbehaved, program: 'till'}],
    ['a property that there is not', {...began, promise: {x: 'holds'}}],
    [
      'a holding that there is not',
      {...began, holdings: [{name: 'a', holds: 'b', system: 'kafka'}]},
    ],
    ['a request that there is not', {...oneOfEach.intercepting, request: 'gossip'}],
    ['another one', {...oneOfEach.intercepted, request: 'gossip'}],
    ['a time that is no whole number', {...oneOfEach['big-orders'], every: 1.5}],
    ['an offset that is no whole number', ofKafka({...passed(), offset: 1.5})],
    ['an event that Kafka has not', ofKafka({type: 'sold'})],
    ['a system that nobody knows', {...oneOfEach.system, system: 'postgres'}],
    ['a word of the language for one', {...oneOfEach.system, system: 'toString'}],
    [
      'a run on a system that nobody knows',
      {...began, systems: [{id: 'x', version: '1'}]},
    ],
    ['another schema', {...began, schema: 3}],
    ['the first schema', {...began, schema: 1}],
  ])('is refused when it is %s', async (_, event) => {
    expect(await takes(event)).toBe(false);
  });
});

function ofKafka(event: object): object {
  return {type: 'system', system: 'kafka', event};
}
function passed(): object {
  return oneOfEachOfKafka.passed;
}

describe('an event of a run that was saved with the first schema', () => {
  it.each(Object.values(oneOfEachFirst))(
    'is read as what it is today: "$said.type"',
    async ({said, reads}) => {
      const [, ...then] = await read(beganFirst, {at: 1.5, ...said});
      expect(then).toEqual(reads.map((event) => ({at: 1.5, ...event})));
    },
  );

  it('may lack what not every run had, and nothing else', async () => {
    const changed = Object.values(oneOfEachFirst).flatMap(({said}) =>
      withoutOneField(said),
    );
    expect(await taken(changed, beganFirst)).toEqual([
      'run-began also',
      'cast isr',
      'intercepted refused',
      'xray partitions.elr',
      'xray partitions.epoch',
      'xray partitions.replicas.logStart',
      'xray partitions.replicas.epochs',
      'xray-further topics.partitions.elr',
      'xray-further topics.partitions.epoch',
      'xray-further topics.partitions.replicas.logStart',
      'xray-further topics.partitions.replicas.epochs',
      'read undone',
      'read-further records.headers',
      'read-further undone',
    ]);
  });

  it('is refused when anything in it is of another type', async () => {
    const changed = Object.values(oneOfEachFirst).flatMap(({said}) => mistyped(said));
    expect(await taken(changed, beganFirst)).toEqual([]);
  });

  it.each([
    ['an event that there was not', {type: 'sold', ids: []}],
    ['an event that there is only today', oneOfEach.glimpsed],
    ['a fault that there was not', {...oneOfEachFirst.fault.said, fault: 'explode'}],
    ['a fault to nobody we know', {...oneOfEachFirst.fault.said, who: 'everybody'}],
    [
      'a misbehaviour that there was not',
      {...oneOfEachFirst.misbehaved.said, how: 'sulked'},
    ],
    [
      'a program that there was not',
      {...oneOfEachFirst.misbehaved.said, subject: 'till'},
    ],
    ['a property that there was not', {...beganFirst, promise: {x: 'holds'}}],
    [
      'a request that there was not',
      {...oneOfEachFirst.intercepting.said, api: 'gossip'},
    ],
    ['an offset that is no whole number', {...oneOfEachFirst.passed.said, offset: 1.5}],
    ['another schema', {...beganFirst, schema: 2}],
  ])('is refused when it is %s', async (_, event) => {
    expect(await takes(event, beganFirst)).toBe(false);
  });

  it('is one look with those at other partitions that follow it, and complete when all are', async () => {
    const look = (partition: number, end: number | null, id: string) => ({
      at: 7,
      type: 'readable',
      partition,
      end,
      records: [{offset: 0, id}],
    });
    const [, ...then] = await read(
      beganFirst,
      look(0, 1, 'a'),
      look(1, 1, 'b'),
      {at: 8, type: 'phase', phase: 'fault'},
      look(0, 1, 'a'),
      look(1, null, 'b'),
    );
    expect(then).toEqual([
      {at: 7, type: 'glimpsed', ids: ['a', 'b'], complete: true},
      {at: 8, type: 'phase', phase: 'fault'},
      {at: 7, type: 'glimpsed', ids: ['a', 'b'], complete: false},
    ]);
  });

  it('ends the reading of its topic once, after its last partition, and as the worst of them', async () => {
    const part = (topic: string, partition: number, complete: boolean) => ({
      ...{at: 7, type: 'read-further', topic, partition},
      records: [{offset: 0, id: 'a'}],
      complete,
      detail: complete ? 'to the tail' : `${topic} ${partition} was not read`,
    });
    const history = await read(
      beganFirst,
      part('one', 0, true),
      part('one', 1, true),
      part('two', 0, false),
      part('two', 1, true),
    );
    expect(history.filter(({type}) => type === 'reading-ended')).toEqual([
      {
        ...{at: 7, type: 'reading-ended', holding: 'one'},
        complete: true,
        facts: {count: 2, undone: 0},
      },
      {
        ...{at: 7, type: 'reading-ended', holding: 'two'},
        complete: false,
        facts: {text: 'two 0 was not read'},
      },
    ]);
  });

  it('counts as taken from a stopover whatever lay there', async () => {
    const holds = (name: string, kind: string) => ({name, holds: kind});
    const [, ...then] = await read(
      {...beganFirst, also: [holds('retry', 'stopovers'), holds('dead', 'dead-letters')]},
      ...['retry', 'dead'].map((topic) => ({
        ...{at: 7, type: 'read-further', topic, partition: 2},
        records: [{offset: 4, id: 'a'}],
        ...{complete: true, detail: 'to the tail'},
      })),
    );
    expect(then.filter((one) => JSON.stringify(one).includes('"passed"'))).toEqual([
      {
        at: 7,
        ...ofKafka({type: 'passed', holding: 'retry', partition: 2, offset: 5}),
      },
    ]);
  });
});
