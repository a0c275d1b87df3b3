import type {TakenFor} from '../taken-for.js';
import {kafkaWords} from '../words/words.js';
import {eventsOf} from '../../../../engine/history/handlers.js';
import {ordersIn} from '../../../../engine/plan/holding.js';
import type {History} from '../../../../engine/history/history.js';
import type {Moment} from '../../../../engine/timeline/state.js';

/** The moments, and what is known when the log has been read: whom a broker took for whom. */
export function withTakenFor(
  moments: readonly Moment[],
  taken: readonly TakenFor[],
  history: History,
): readonly Moment[] {
  const read = history.findLast(
    (entry) => entry.type === 'reading-ended' && entry.holding === orders(history),
  );
  if (!read || taken.length === 0) return moments;
  const after = moments.findLastIndex(({at}) => at <= read.at) + 1;
  const told = taken.map((one): Moment => ({
    at: read.at,
    sign: 'bad',
    text: kafkaWords.timeline.takenFor(one),
  }));
  return [...moments.slice(0, after), ...told, ...moments.slice(after)];
}

const orders = (history: History): string | undefined => {
  const [began] = eventsOf(history, 'run-began');
  return began && ordersIn(began.holdings)?.name;
};
