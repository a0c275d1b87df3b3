import {type ProgramName, programNames} from '../../../../engine/plan/step.js';
import type {LinksPort} from '../../../../engine/ports/ports.js';
import {isTail, orderIdOf} from '../topic/order-id.js';
import type {FrameRules} from './frame-rules.js';
import type {ToldStored} from './produce-watch.js';

/** Tells what brokers say to each of the shop's programs of the orders that it sends to this topic. */
export function watchProduced(
  rules: Readonly<Record<ProgramName, FrameRules>>,
  topic: string,
): LinksPort['watch'] {
  return (tell) => {
    for (const to of programNames)
      rules[to].produced.watch(
        tell &&
          ((told) => {
            const records = told.topic === topic ? ordersIn(told) : [];
            if (records.length > 0) tell({to, partition: told.partition, records});
          }),
      );
  };
}

function ordersIn({records, baseOffset}: ToldStored) {
  return records.flatMap(({key, value}, index) => {
    const id = orderIdOf(key, value);
    return id === null || isTail(id) ? [] : [{offset: baseOffset + index, id}];
  });
}
