/** What each way to send costs: measured on the host, folded here. */
import type {Turn} from '../../systems/kafka/evidence/price/price-table.js';
import {
  type PriceReport,
  priceReport,
} from '../../systems/kafka/evidence/price/price-report.js';
import type {PriceRequest} from '../host/protocol.js';
import {TrainerError} from '../../errors.js';
import {priceFact} from '../../presenting/price-fact.js';
import {journalFolder, openJournal} from '../progress/open-journal.js';
import {type Farewell, openProgress} from '../services/progress-services.js';
import type {LabHostClient, PriceListeners} from '../labs/lab-host-client.js';
import {dependencyVersion} from '../version.js';

/**
 * Keeps what was measured with the learner's progress. Its end says whether it was saved, and else
 * where it is.
 */
export async function keepPrice(
  report: PriceReport,
  env: NodeJS.ProcessEnv,
): Promise<Farewell> {
  const fact = priceFact(report);
  if (fact === null) return {saved: true};
  await journalFolder(env);
  const journal = openJournal(env);
  const {services, close} = await openProgress({journal, now: () => Date.now()});
  try {
    await services.append(fact);
  } catch (error) {
    // What the disk did not take is tried once more at the close.
    if (!(error instanceof TrainerError)) throw error;
  }
  return close();
}

/** Resolves with the report after the last round. Each turn also goes to `onTurn` as it comes. */
export async function measurePrices(
  host: Pick<LabHostClient, 'price'>,
  request: PriceRequest,
  listeners: PriceListeners,
): Promise<PriceReport> {
  const turns: Turn[] = [];
  const kafka = await host.price(request, {
    ...listeners,
    onTurn: (turn) => {
      turns.push(turn);
      listeners.onTurn?.(turn);
    },
  });
  const client = `kafkajs ${dependencyVersion('kafkajs')}`;
  return priceReport({kafka, client, ...request, turns});
}
