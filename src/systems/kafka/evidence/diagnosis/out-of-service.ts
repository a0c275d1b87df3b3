/** Why a probe waited for too long, as far as the brokers' own doing tells. */
import type {History} from '../../../../engine/history/history.js';
import {kafkaEventIn} from '../kafka-events.js';
import {framesOf} from './frames.js';

const tooFew = new Set(['NOT_ENOUGH_REPLICAS', 'NOT_ENOUGH_REPLICAS_AFTER_APPEND']);

export type OutOfService = {
  readonly code: 'isr-below-the-floor' | 'no-leader';
  readonly entry: number;
};

/** Of the probe at this entry: since the fault before it brokers refused, or nobody led; null: neither. */
export function whyOutOfService(history: History, probe: number): OutOfService | null {
  const from = history.findLastIndex(
    (entry, index) => entry.type === 'fault' && index < probe,
  );
  const refused = history.findIndex((whole, index) => {
    const event = index > from && index < probe ? kafkaEventIn(whole) : null;
    return event?.type === 'replied' && tooFew.has(event.error ?? '');
  });
  if (refused >= 0) return {code: 'isr-below-the-floor', entry: refused};
  const led = framesOf(history)
    .get(0)
    ?.at(probe - 1);
  return led?.leader === null ? {code: 'no-leader', entry: probe} : null;
}
