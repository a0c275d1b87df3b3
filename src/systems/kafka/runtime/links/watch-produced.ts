import {type ProgramName, programNames} from '../../../../engine/step.js';
import type {LinksPort} from '../../../../engine/ports.js';
import {isTail, orderIdOf} from '../topic/order-id.js';
import type {ProduceWatch, ToldStored} from './produce-watch.js';

/** Tells what brokers say to each of the shop's programs of the orders that it sends to this topic. */
export function watchProduced(
  watches: Readonly<Record<ProgramName, ProduceWatch>>,
  topic: string,
): LinksPort['watch'] {
  return (tell, unreadable) => {
    for (const to of programNames)
      watches[to].watch(
        tell && {
          stored: (told) => {
            const records = told.topic === topic ? ordersIn(told) : [];
            if (records.length > 0) tell({to, partition: told.partition, records});
          },
          unreadable: (what) => unreadable?.({to, ...what}),
        },
      );
  };
}

function ordersIn({records, baseOffset}: ToldStored) {
  return records.flatMap(({key, value}, index) => {
    const id = orderIdOf(key, value);
    return id === null || isTail(id) ? [] : [{offset: baseOffset + index, id}];
  });
}
