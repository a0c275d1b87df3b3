import type {Turn} from '../../../../../src/systems/kafka/evidence/price/price-table.js';
import type {SetupId} from '../../../../../src/systems/kafka/evidence/price/setup-id.js';
import {setups} from '../../../../../src/systems/kafka/evidence/price/setups.js';

const eachMs: Readonly<Record<SetupId, number>> = {
  'acks-0': 0.1,
  'acks-1': 0.5,
  'acks-all': 1,
  idempotence: 1.25,
  transaction: 40,
  flush: 5,
  'acks-all-10': 1.5,
  'acks-all-100': 2,
  'acks-all-1000': 10,
  'transaction-100': 50,
};

/** Rounds in which every setup had its turn; those that are `slow` had too few sends. */
export function measuredRounds(
  rounds: number,
  slow: readonly SetupId[] = [],
): readonly Turn[] {
  return Array.from({length: rounds}, (_, index) =>
    setups.map(({id}) => {
      const sends = slow.includes(id) ? 3 : 100;
      const each = eachMs[id] * (1 + index / 10);
      return {
        round: index + 1,
        setup: id,
        sends,
        ms: sends * each,
        latenciesUs: Array.from({length: sends}, () => each * 1000),
      };
    }),
  ).flat();
}
