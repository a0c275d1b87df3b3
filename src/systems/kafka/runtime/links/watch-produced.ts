import type {WireNews} from '../ports.js';
import {isTail, orderIdOf} from '../topic/order-id.js';
import {kindOf} from '../wire/codec/codec.js';
import type {ProduceWatch, ToldStored} from './produce-watch.js';

/** Tells what brokers say to a program of the orders that it sends to this topic; `news` null: no more. */
export function watchProduced(
  watch: ProduceWatch,
  {program, topic}: {readonly program: () => string; readonly topic: string},
  news: WireNews | null,
): void {
  watch.watch(
    news && {
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

function ordersIn({records, baseOffset}: ToldStored) {
  return records.flatMap(({key, value}, index) => {
    const id = orderIdOf(key, value);
    return id === null || isTail(id) ? [] : [{offset: baseOffset + index, id}];
  });
}
