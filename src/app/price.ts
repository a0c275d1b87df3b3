/** What each way to send costs: measured on the host, folded here. */
import type {Turn} from '../lab/price/price-table.js';
import {type PriceReport, priceReport} from '../lab/price/price-report.js';
import type {PriceRequest} from './host/protocol.js';
import type {LabHostClient, PriceListeners} from './lab-host-client.js';
import {dependencyVersion} from './version.js';

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
