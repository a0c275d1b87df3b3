/** What lies on disks and in the log, and what brokers said of it, spoilt. */
import {
  afterTheLast,
  beforeTheEnd,
  drop,
  each,
  type Entry,
  omit,
  type Placed,
  type Run,
  type Spoil,
  withRecords,
} from '../entry.js';
import {soundOrder, toEvery, toLost, toSound} from './choice.js';
import {dropEffects} from './shipping.js';

const from =
  (type: string) =>
  (id: string): Spoil =>
    each(type, (entry) => [withRecords(entry, (record) => record.id !== id)]);

const dropFromLog = from('read');
const dropFromDisks = from('on-disk');
const dropFromTold = from('told-stored');

const beyond = (run: Run): number =>
  Math.max(
    0,
    ...run.flatMap(({type, records = []}) =>
      type === 'read' ? records.map(({offset}) => offset + 1) : [],
    ),
  );

const readAt = (records: readonly Placed[], partition = 0): Entry => ({
  at: 0,
  type: 'read',
  partition,
  records,
});

/** The reader finds the order once more. */
const foundAgain =
  (partition?: number) =>
  (id: string): Spoil =>
    afterTheLast(['read'], (_, run) => [readAt([{offset: beyond(run), id}], partition)]);

/** The order belongs to a transaction that was aborted. */
const undo = (id: string): Spoil =>
  each('read', (entry) => {
    const records = entry.records ?? [];
    const gone = records.filter((record) => record.id === id);
    if (gone.length === 0) return [entry];
    return [
      {
        ...entry,
        records: records.filter((record) => record.id !== id),
        undone: [...(entry.undone ?? []), ...gone],
      },
    ];
  });

const toldAt = (id: string, offset: number): Entry => ({
  at: 0,
  type: 'told-stored',
  to: 'checkout',
  partition: 0,
  records: [{offset, id}],
});

const moved = (entry: Entry, by: number): Entry => ({
  ...entry,
  records: (entry.records ?? []).map((record) => ({
    ...record,
    offset: record.offset + by,
  })),
});

const stopHalfWay = (entry: Entry): Entry => ({
  ...entry,
  records: (entry.records ?? []).slice(0, Math.floor((entry.records ?? []).length / 2)),
});

const readingEnded = (complete: boolean): Entry => ({
  at: 0,
  type: 'reading-ended',
  complete,
  detail: complete ? 'to the tail' : 'it stopped half way',
});

const cutReading = each('reading-ended', (entry) => [
  {...entry, complete: false, detail: 'it stopped half way'},
]);

const firstPlace = (run: Run): number =>
  run.find(({type, records}) => type === 'read' && records?.[0])?.records?.[0]?.offset ??
  0;

export const spoiltLog: Readonly<Record<string, Spoil>> = {
  'a shipped order is deleted from the log': toSound(dropFromLog),
  'an order vanishes from the log and ships no more': toSound(dropEffects, dropFromLog),
  'an order vanishes from the log and every disk and ships no more': toSound(
    dropEffects,
    dropFromLog,
    dropFromDisks,
  ),
  'an order vanishes from everywhere, and a broker said that it is stored': (run) => {
    const id = soundOrder(run);
    const gone = toSound(dropEffects, dropFromLog, dropFromDisks, dropFromTold)(run);
    return beforeTheEnd(toldAt(id, firstPlace(run)))(gone);
  },
  'a lost order is in the log': toLost(foundAgain()),
  'a lost order is on no disk': toLost(dropFromDisks),
  'a lost order was on a disk': toLost((id) =>
    beforeTheEnd({
      at: 0,
      type: 'on-disk',
      broker: 1,
      partition: 0,
      records: [{offset: 5000, id}],
    }),
  ),
  'an order is stored twice': toSound(foundAgain()),
  'an order is stored again in another partition': toSound(foundAgain(7)),
  'two orders lie at one place': (run) =>
    afterTheLast(['read'], () => [
      readAt([{offset: firstPlace(run), id: soundOrder(run)}]),
    ])(run),
  'an order was undone': toSound(undo),
  'an order was undone and ships no more': toSound(undo, dropEffects),
  'nothing is undone': each('read', (entry) => [omit(entry, 'undone')]),
  'what was undone is in the log': each('read', ({undone = [], ...entry}) => [
    {...entry, records: [...(entry.records ?? []), ...undone]},
  ]),
  'nothing was read': drop('read'),
  'everything was read twice': each('read', (entry) => [entry, entry]),
  'every fifth order is not in the log': toEvery(5, (ids) =>
    each('read', (entry) => [withRecords(entry, ({id}) => !ids.has(id ?? ''))]),
  ),
  'the log has a record that is no order': afterTheLast(['read'], (_, run) => [
    readAt([{offset: beyond(run), id: null}]),
  ]),
  'the log has an order that nobody gave': afterTheLast(['read'], (_, run) => [
    readAt([{offset: beyond(run), id: 'nobodys-order'}]),
  ]),
  'the reader stopped early and says so': (run) =>
    cutReading(each('read', (entry) => [stopHalfWay(entry)])(run)),
  'the reader stopped early and does not say so': each('read', (entry) => [
    stopHalfWay(entry),
  ]),
  'the reading is not complete': cutReading,
  'nothing says how the reading ended': drop('reading-ended'),
  'the reading ended twice, and was complete at last': each('reading-ended', (entry) => [
    readingEnded(false),
    entry,
  ]),
  'the reading ended twice, and was not complete at last': beforeTheEnd(
    readingEnded(false),
  ),
  'nothing was seen on any disk': drop('on-disk'),
  'nothing was seen on one disk': each('on-disk', (entry) =>
    entry.broker === 1 ? [] : [entry],
  ),
  'every fifth order was seen on no disk': toEvery(5, (ids) =>
    each('on-disk', (entry) => [withRecords(entry, ({id}) => !ids.has(id ?? ''))]),
  ),
  'everything was seen on disk twice': each('on-disk', (entry) => [entry, entry]),
  'the witness was blind for one broker': beforeTheEnd({
    at: 0,
    type: 'blind',
    broker: 2,
    detail: 'a codec that it does not know',
  }),
  'the witness missed part of a log': beforeTheEnd({
    at: 0,
    type: 'unseen',
    broker: 3,
    partition: 0,
    from: 0,
    to: 4,
  }),
  'the witness missed nothing': drop('unseen'),
  'no broker said anything': drop('told-stored'),
  'brokers named the place before': each('told-stored', (entry) => [moved(entry, -1)]),
  'brokers named the place behind': each('told-stored', (entry) => [moved(entry, 1)]),
  'every broker said everything twice': each('told-stored', (entry) => [
    entry,
    moved(entry, 100),
  ]),
  'a lost order was taken for another': toLost(
    (id) => (run) => beforeTheEnd(toldAt(id, firstPlace(run)))(dropFromDisks(id)(run)),
  ),
};
