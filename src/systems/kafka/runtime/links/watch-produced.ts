import type {LinksPort} from '../ports.js';
import {isTail, orderIdOf} from '../topic/order-id.js';
import type {FrameRules} from './frame-rules.js';
import type {ToldStored} from './produce-watch.js';

/** Tells what brokers say to a program of the orders that it sends to this topic. */
export function watchProduced(
  rules: FrameRules,
  {program, topic}: {readonly program: () => string; readonly topic: string},
  news: Parameters<LinksPort['watch']>[0],
): void {
  rules.produced.watch(
    news &&
      ((told) => {
        const records = told.topic === topic ? ordersIn(told) : [];
        if (records.length > 0)
          news.stored({to: program(), partition: told.partition, records});
      }),
  );
}

function ordersIn({records, baseOffset}: ToldStored) {
  return records.flatMap(({key, value}, index) => {
    const id = orderIdOf(key, value);
    return id === null || isTail(id) ? [] : [{offset: baseOffset + index, id}];
  });
}
