import {turn} from '../../evidence/price/setups.js';
import type {Turn} from '../../evidence/price/price-table.js';
import type {Sender} from './senders.js';

/** Without answers nothing slows a sender down: what lies in its socket must stay little. */
const mostUnanswered = 2000;

/** One send after the other for as long as a turn lasts. */
export async function takeTurn({
  setup,
  send,
  settle,
}: Pick<Sender, 'setup' | 'send' | 'settle'>): Promise<
  Pick<Turn, 'sends' | 'ms' | 'latenciesUs'>
> {
  const latenciesUs: number[] = [];
  const began = performance.now();
  for (;;) {
    const at = performance.now();
    await send();
    const now = performance.now();
    latenciesUs.push(Math.round((now - at) * 1000));
    if (isOver(latenciesUs.length, now - began)) break;
    if (setup.acks === 0 && latenciesUs.length === mostUnanswered) break;
  }
  await settle();
  return {sends: latenciesUs.length, ms: performance.now() - began, latenciesUs};
}

const isOver = (sends: number, ms: number): boolean =>
  ms >= turn.mostMs || (ms >= turn.ms && sends >= turn.sends);
