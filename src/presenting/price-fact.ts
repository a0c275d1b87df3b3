import type {FactOf} from '../course/progress/event.js';
import type {PriceReport} from '../systems/kafka/evidence/price/price-report.js';

/** What is kept of a measurement; null: not one round was whole. */
export function priceFact({
  kafka,
  client,
  rounds,
  rows,
}: PriceReport): FactOf<'price-measured'> | null {
  if (rounds.done === 0) return null;
  const ratios = Object.fromEntries(
    rows.map(({setup, speed, wait}) => [
      setup.id,
      {speed: speed?.median ?? null, wait: wait?.median ?? null},
    ]),
  );
  return {type: 'price-measured', kafka, client, rounds: rounds.done, ratios};
}
