/** What shipping did, and how far its group came, spoilt. */
import {
  beforeTheEnd,
  drop,
  each,
  type Entry,
  ofType,
  type Run,
  type Spoil,
  without,
  withRecords,
} from '../entry.js';
import {effectTopics, ordersOf, soundOrder, toEvery, toLost, toSound} from './choice.js';

/** What shipping made lies in a topic, in some labs. */
const inEffectTopics =
  (change: (entry: Entry) => Entry): Spoil =>
  (run) => {
    const topics = effectTopics(run);
    return each('read-further', (entry) => [
      topics.includes(entry.topic ?? '') ? change(entry) : entry,
    ])(run);
  };

/** The order never left the house. */
export const dropEffects =
  (id: string): Spoil =>
  (run) =>
    inEffectTopics((entry) => withRecords(entry, (record) => record.id !== id))(
      each('shipped', (entry) => [{...entry, ids: without(id, entry.ids)}])(run),
    );

const shipped = (...ids: readonly string[]): Entry => ({at: 0, type: 'shipped', ids});

const repeatEffect =
  (id: string): Spoil =>
  (run) =>
    effectTopics(run).length > 0
      ? inEffectTopics((entry) =>
          entry.records?.some((record) => record.id === id)
            ? {...entry, records: [...entry.records, {offset: 5000, id}]}
            : entry,
        )(run)
      : each('shipped', (entry) =>
          entry.ids?.includes(id) ? [entry, shipped(id)] : [entry],
        )(run);

/** All that shipped comes right before, or right behind, the end of the reading. */
const shippedAll =
  (when: 'before' | 'after'): Spoil =>
  (run) => {
    const effects = run.filter(ofType('shipped'));
    return each('reading-ended', (entry) =>
      when === 'before' ? [...effects, entry] : [entry, ...effects],
    )(drop('shipped')(run));
  };

const passedBy = (by: number): Spoil =>
  each('passed', (entry) => [{...entry, offset: Math.max(0, (entry.offset ?? 0) + by)}]);

const endShipping = (complete: boolean): Spoil =>
  each('shipping-ended', (entry) => [
    {...entry, complete, detail: complete ? 'to the tail' : 'it stopped half way'},
  ]);

const waiting = (...ids: readonly string[]): Entry => ({
  at: 0,
  type: 'waiting',
  ids,
  forMs: 4000,
});

const parked = (...ids: readonly string[]): Entry => ({
  at: 0,
  type: 'parked',
  ids,
  why: 'no such item',
});

const withSound =
  (entry: (id: string) => Entry): Spoil =>
  (run: Run) =>
    beforeTheEnd(entry(soundOrder(run)))(run);

export const spoiltShipping: Readonly<Record<string, Spoil>> = {
  'an effect is deleted': toSound(dropEffects),
  'an effect happens again': toSound(repeatEffect),
  'an effect happens three times': toSound(repeatEffect, repeatEffect),
  'nothing left the house': (run) =>
    inEffectTopics((entry) => ({...entry, records: []}))(drop('shipped')(run)),
  'everything left the house twice': each('shipped', (entry) => [entry, entry]),
  'every third effect is deleted': toEvery(3, (ids) =>
    each('shipped', (entry) => [
      {...entry, ids: (entry.ids ?? []).filter((id) => !ids.has(id))},
    ]),
  ),
  'every third effect happens again': toEvery(3, (ids) =>
    each('shipped', (entry) => [
      entry,
      {...entry, ids: (entry.ids ?? []).filter((id) => ids.has(id))},
    ]),
  ),
  'a lost order ships after all': toLost((id) => beforeTheEnd(shipped(id))),
  'a lost order is parked': toLost((id) => beforeTheEnd(parked(id))),
  'everything left the house before the log was read': shippedAll('before'),
  'everything left the house after the log was read': shippedAll('after'),
  'an order ships that nobody ever gave': beforeTheEnd(shipped('nobodys-order')),
  'the group is one record back': passedBy(-1),
  'the group is ten records back': passedBy(-10),
  'the group is at the beginning': passedBy(-1_000_000),
  'the group is far ahead': passedBy(1000),
  'nothing says where the group is': drop('passed'),
  'the group is known in another partition only': each('passed', (entry) => [
    {...entry, partition: 9},
  ]),
  'the group went back at last': each('passed', (entry) => [
    {...entry, offset: 1_000_000},
    {...entry, offset: 1},
  ]),
  'the group is at the beginning and an effect is deleted': (run) =>
    passedBy(-1_000_000)(toSound(dropEffects)(run)),
  'the group is one record back and every third effect is deleted': (run) =>
    passedBy(-1)(
      toEvery(3, (ids) =>
        each('shipped', (entry) => [
          {...entry, ids: (entry.ids ?? []).filter((id) => !ids.has(id))},
        ]),
      )(run),
    ),
  'positions on the way are not known': drop('position'),
  'shipping stopped early': endShipping(false),
  'shipping came to its end': endShipping(true),
  'nothing says how shipping ended': drop('shipping-ended'),
  'shipping stopped early and orders wait': (run) =>
    withSound(waiting)(endShipping(false)(run)),
  'nobody waited': drop('waiting'),
  'nothing had to wait': each('waiting', (entry) => [{...entry, ids: []}]),
  'an order waits': withSound(waiting),
  'every order waits': (run) => beforeTheEnd(waiting(...ordersOf(run)))(run),
  'an order is parked': withSound(parked),
  'an order is parked and ships no more': (run) => {
    const id = soundOrder(run);
    return beforeTheEnd(parked(id))(dropEffects(id)(run));
  },
  'nobody said that an order is parked': drop('parked'),
};
