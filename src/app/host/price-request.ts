/** One measurement of what each way to send costs. */
import {join} from 'node:path';
import {mkdir} from 'node:fs/promises';
import {seededRandom, shuffle} from '../../course/shuffle.js';
import type {Turn} from '../../systems/kafka/evidence/price/price-table.js';
import type {SetupId} from '../../systems/kafka/evidence/price/setup-id.js';
import {setups} from '../../systems/kafka/evidence/price/setups.js';
import {measurePrices} from '../../systems/kafka/runtime/price/measure.js';
import {newRunId} from '../../machine/run-id.js';
import type {PriceRequest} from './protocol.js';
import {type HostSession, programEntry} from './session.js';

/** Kafka's own defaults, where a lab's cluster writes its checkpoint files often so that disks can be read. */
const asUsual = {
  'log.flush.offset.checkpoint.interval.ms': '60000',
  'replica.high.watermark.checkpoint.interval.ms': '5000',
};

/** Resolves with the version of Kafka after the last round. */
export async function priceRequest(
  session: HostSession,
  request: PriceRequest,
  {signal, onTurn}: {signal: AbortSignal; onTurn: (turn: Turn) => void},
): Promise<string> {
  const cluster = await session.kafka.cluster(signal, asUsual, {direct: true});
  const id = newRunId();
  const folder = join(session.folder, `price-${id}`);
  await mkdir(folder, {recursive: true});
  await measurePrices({
    cluster,
    spawner: session.guard,
    program: programEntry('price-load'),
    folder,
    id,
    rounds: orders(request),
    signal,
    onTurn,
  });
  return cluster.version;
}

/** Another order in each round, so that no setup always follows the same one; the first round is the warm-up. */
function orders({rounds, seed}: PriceRequest): readonly (readonly SetupId[])[] {
  const random = seededRandom(seed);
  const ids = setups.map(({id}) => id);
  return Array.from({length: rounds + 1}, () => shuffle(ids, random));
}
