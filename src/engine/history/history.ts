/**
 * The history of a run: an append-only list of what happened, in codes and numbers. Effects write it;
 * the ledger, the audits and every view are folds over it. `at` is milliseconds since the run began.
 */
import type {EventByType} from './schema.js';

export type {Fact, Facts} from './schema.js';

export type HistoryEvent = EventByType[keyof EventByType];
export type Entry = {readonly at: number} & HistoryEvent;
export type History = readonly Entry[];

/** What checkout told the customer. `pending`: "we do not know yet, and will tell you". */
export type Answer = EventByType['answered']['answer'];
export type Phase = EventByType['phase']['phase'];
/** How one of the shop's programs broke the rules of the shop. */
export type Misbehaviour = EventByType['misbehaved']['how'];

/** What a system notes in its own terms. */
export type SystemEvent = {readonly type: string};
