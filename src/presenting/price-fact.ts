import type {FactOf} from '../course/progress/event.js';

type Ratio = {readonly median: number} | null;

type Measured = {
  readonly kafka: string;
  readonly client: string;
  readonly rounds: {readonly done: number};
  readonly rows: readonly {
    readonly setup: {readonly id: string};
    readonly speed: Ratio;
    readonly wait: Ratio;
  }[];
};

/** What is kept of a measurement; null: not one round was whole. */
export function priceFact({
  kafka,
  client,
  rounds,
  rows,
}: Measured): FactOf<'price-measured'> | null {
  if (rounds.done === 0) return null;
  const ratios = Object.fromEntries(
    rows.map(({setup, speed, wait}) => [
      setup.id,
      {speed: speed?.median ?? null, wait: wait?.median ?? null},
    ]),
  );
  return {type: 'price-measured', kafka, client, rounds: rounds.done, ratios};
}
