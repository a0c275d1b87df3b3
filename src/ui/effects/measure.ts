import {priceTable, type Turn} from '../../systems/kafka/evidence/price/price-table.js';
import {usualRounds} from '../../systems/kafka/evidence/price/price-outline.js';
import {setups} from '../../systems/kafka/evidence/price/setups.js';
import type {PriceNews, PriceSoFar} from '../screens/price/price-screen.js';
import type {Advice} from '../../errors.js';
import type {AppServices} from '../services.js';

type Watch = {
  readonly tell: (news: PriceNews) => void;
  readonly signal: AbortSignal;
  readonly adviceOf: (error: unknown) => Advice;
};

/** Measures the prices once, and tells how it goes; never rejects. */
export async function measureOnce(
  {price}: Pick<AppServices, 'price'>,
  {tell, signal, adviceOf}: Watch,
): Promise<void> {
  const turns: Turn[] = [];
  try {
    const report = await price.measure(usualRounds, {
      onProgress: (progress) => {
        tell({is: 'preparing', progress});
      },
      onTurn: (turn) => {
        turns.push(turn);
        tell({is: 'so-far', soFar: soFarOf(turns)});
      },
      signal,
    });
    tell(signal.aborted ? {is: 'stopped'} : {is: 'measured', report});
  } catch (error) {
    tell(signal.aborted ? {is: 'stopped'} : {is: 'failed', advice: adviceOf(error)});
  }
}

function soFarOf(turns: readonly Turn[]): PriceSoFar {
  return {
    rows: priceTable(turns),
    round: turns.at(-1)?.round ?? 1,
    rounds: usualRounds,
    share: turns.length / (usualRounds * setups.length),
  };
}
