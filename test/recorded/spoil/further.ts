/** What lies in further topics, spoilt: other halves, effects, dead letters, orders on their way. */
import {
  drop,
  each,
  type Entry,
  omit,
  type Placed,
  type Run,
  type Spoil,
  withRecords,
} from '../entry.js';
import {soundOrder} from './choice.js';
import {dropEffects} from './shipping.js';

const holdingOf = (run: Run, name = ''): string | undefined =>
  run[0]?.also?.find((one) => one.name === name)?.holds;

/** Changes what was read of further topics that hold this; of all of them, when it is not said. */
const further =
  (change: (entry: Entry) => readonly Entry[], holds?: string): Spoil =>
  (run) =>
    each('read-further', (entry) =>
      holds === undefined || holdingOf(run, entry.topic) === holds
        ? change(entry)
        : [entry],
    )(run);

const onRecords =
  (change: (records: readonly Placed[]) => readonly Placed[]) =>
  (entry: Entry): readonly Entry[] => [{...entry, records: change(entry.records ?? [])}];

const withoutMiddle = onRecords((records) => {
  const gone = records[Math.floor(records.length / 2)];
  return records.filter((record) => record !== gone);
});

const doubledMiddle = onRecords((records) => {
  const one = records[Math.floor(records.length / 2)];
  return one ? [...records, {...one, offset: 7000}] : records;
});

const undoneMiddle = (entry: Entry): readonly Entry[] => {
  const {records = [], undone = []} = entry;
  const gone = records[Math.floor(records.length / 2)];
  if (!gone) return [entry];
  return [
    {
      ...entry,
      records: records.filter((record) => record !== gone),
      undone: [...undone, {offset: gone.offset, id: gone.id}],
    },
  ];
};

const none = onRecords(() => []);

/** The first order of each topic that is not there at all: it never shipped either. */
const goneForGood: Spoil = (run) => {
  const id = run
    .filter(({type}) => type === 'read-further')
    .flatMap(({records = []}) => records.map((record) => record.id))
    .find((one) => one !== null);
  if (id === undefined) return run;
  return dropEffects(id)(
    further((entry) => [withRecords(entry, (record) => record.id !== id)])(run),
  );
};

const holdings = ['other-half', 'effects', 'dead-letters', 'stopovers'] as const;

const ofEach = holdings.flatMap((holds): readonly (readonly [string, Spoil])[] => [
  [`one record of the ${holds} is gone`, further(withoutMiddle, holds)],
  [`one record of the ${holds} is there twice`, further(doubledMiddle, holds)],
  [`one record of the ${holds} was undone`, further(undoneMiddle, holds)],
  [`the ${holds} are gone`, further(none, holds)],
  [
    `the reading of the ${holds} is not complete`,
    further((entry) => [{...entry, complete: false, detail: 'no tail'}], holds),
  ],
  [`the ${holds} were never read`, further(() => [], holds)],
]);

/** The run has one further topic more, with all that was read of the log in it. */
const oneMore =
  (holds: string): Spoil =>
  (run) => {
    const [began, ...rest] = run;
    if (!began) return run;
    const also = [...(began.also ?? []), {name: 'one-more', holds}];
    const copies = each('read', (entry) => [
      entry,
      {
        at: entry.at,
        type: 'read-further',
        topic: 'one-more',
        partition: entry.partition ?? 0,
        records: (entry.records ?? []).filter((_, index) => index % 7 !== 3),
        complete: true,
        detail: 'to the tail',
      },
    ])(rest);
    return [{...began, also}, ...copies];
  };

/** What was read of a second partition of each further topic. */
const secondPartition = (records: readonly Placed[], complete: boolean): Spoil =>
  further((entry) => [
    entry,
    {...entry, partition: 8, records, complete, detail: complete ? 'to the tail' : 'cut'},
  ]);

export const spoiltFurther: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(ofEach),
  'everything in the further topics was read twice': further((entry) => [entry, entry]),
  'a second partition of the further topics was not read to its end': secondPartition(
    [],
    false,
  ),
  'a second partition of the further topics has an order that nobody gave':
    secondPartition([{offset: 0, id: 'nobodys-order'}], true),
  'a second partition of the further topics has an order': (run) =>
    secondPartition([{offset: 0, id: soundOrder(run)}], true)(run),
  'a second partition of the further topics has an order, which ships no more': (run) =>
    dropEffects(soundOrder(run))(
      secondPartition([{offset: 0, id: soundOrder(run)}], true)(run),
    ),
  'a record of the further topics is gone and never shipped': goneForGood,
  'dead letters name no cause': further(
    onRecords((records) => records.map((record) => omit(record, 'headers'))),
    'dead-letters',
  ),
  'no further topic was read': drop('read-further'),
  'what the further topics hold is not known': ([began, ...rest]) => {
    return began ? [omit(began, 'also'), ...rest] : [];
  },
  'there is a further topic that nobody read': ([began, ...rest]) =>
    began
      ? [
          {
            ...began,
            also: [...(began.also ?? []), {name: 'one-more', holds: 'stopovers'}],
          },
          ...rest,
        ]
      : [],
  'there is a topic of other halves, and some are missing': oneMore('other-half'),
  'there is a topic of effects, and some are missing': oneMore('effects'),
  'there is a topic of dead letters, with most orders in it': oneMore('dead-letters'),
  'there is a topic of orders on their way, with most orders in it': oneMore('stopovers'),
};
