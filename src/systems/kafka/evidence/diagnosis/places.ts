/** Which order is at an offset, at some moment of the run. */
import type {Entry, History} from '../../../../engine/history/history.js';
import {kafkaEventIn} from '../kafka-events.js';

type Seen = {readonly entry: number; readonly id: string};

export type Places = {
  /** Orders of a holding in a partition from this offset on and before that one, as they lay there at this entry. */
  idsIn(
    spot: {readonly holding: string; readonly partition: number},
    range: {readonly from: number; readonly to: number},
    entry: number,
  ): readonly string[];
};

/** A log may be cut and written anew: then an offset has had several orders, one after the other. */
export function placesOf(history: History, orders: string): Places {
  const seen = new Map<string, Seen[]>();
  const note = (key: string, one: Seen): void => {
    const known = seen.get(key) ?? [];
    if (!known.some(({id}) => id === one.id)) seen.set(key, [...known, one]);
  };
  history.forEach((whole, entry) => {
    for (const {key, id} of copiesIn(whole, orders)) note(key, {entry, id});
  });
  return {
    idsIn: ({holding, partition}, {from, to}, entry) => {
      const ids: string[] = [];
      for (let offset = from; offset < to; offset += 1) {
        const there = seen.get(`${holding} ${partition} ${offset}`) ?? [];
        const then = there.findLast((one) => one.entry <= entry) ?? there[0];
        if (then) ids.push(then.id);
      }
      return ids;
    },
  };
}

function copiesIn(whole: Entry, orders: string): readonly {key: string; id: string}[] {
  const event = kafkaEventIn(whole);
  if (event?.type !== 'on-disk' && event?.type !== 'read') return [];
  const holding = event.type === 'read' ? event.holding : orders;
  const undone = event.type === 'read' ? (event.undone ?? []) : [];
  return [...event.records, ...undone].flatMap(({offset, id}) =>
    id === null ? [] : [{key: `${holding} ${event.partition} ${offset}`, id}],
  );
}
