import {randomInt} from 'node:crypto';
import type {PriceServices} from '../../ui/services.js';
import type {LabHostClient} from '../labs/lab-host-client.js';
import {measurePrices} from '../runs/price.js';
import type {HostSlot} from './host-slot.js';
import {machineProblem} from './machine-problem.js';
import {preparation} from '../../presenting/run/preparation.js';

/** The measurement of prices on this machine. */
export function priceServices({
  env,
  host,
}: {
  readonly env: NodeJS.ProcessEnv;
  readonly host: HostSlot<LabHostClient>;
}): PriceServices {
  return {
    open: () => machineProblem(env),
    measure: async (rounds, {onProgress, onTurn, signal}) => {
      signal.throwIfAborted();
      return host.use((client) =>
        measurePrices(
          client,
          {rounds, seed: randomInt(2 ** 31)},
          {
            signal,
            onTurn,
            onProgress: (progress) => {
              onProgress(preparation(progress));
            },
          },
        ),
      );
    },
  };
}
