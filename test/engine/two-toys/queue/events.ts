/** What the toy of queues notes, in its own terms: what was seen on the wire, and what was drained in the end. */
import type {Entry} from '../../../../src/engine/history/history.js';

export const queue = 'queue';

/** `number`: of the message, the same when it is delivered again. */
type Message = {readonly of: string; readonly number: number; readonly id: string};

export type QueueEvent =
  | ({readonly type: 'published'} & Message)
  | ({readonly type: 'confirmed'} & Message)
  | ({readonly type: 'delivered'} & Message)
  | ({readonly type: 'settled'} & Message)
  /** What was left in a queue at the end, dead letters with their cause. */
  | {
      readonly type: 'drained';
      readonly of: string;
      readonly messages: readonly {
        readonly number: number;
        readonly id: string;
        readonly error?: string;
      }[];
    }
  /** The server's own counters, which know no ids. */
  | {
      readonly type: 'counted';
      readonly of: string;
      readonly confirmed: number;
      readonly settled: number;
    };

export const queueEventIn = (entry: Entry): QueueEvent | null =>
  entry.type === 'system' && entry.system === queue ? (entry.event as QueueEvent) : null;
