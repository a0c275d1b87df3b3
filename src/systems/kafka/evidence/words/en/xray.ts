import {counted, named} from '../../../../../grammar/en.js';
import type {Range} from '../../xray/changes.js';
import {inPartition} from './brokers.js';

/** What a frame of the X-ray shows of the logs, in sentences without a full stop, in English. */
export const xrayEn = {
  inPartition,
  /** Records that only this broker has; `doomed`: it gives them up when it follows. */
  onlyHere: ({
    broker,
    leader,
    from,
    records,
    doomed,
  }: {
    readonly broker: number;
    readonly leader: number;
    readonly from: number;
    readonly records: number;
    readonly doomed: boolean;
  }) =>
    `broker ${broker} has ${counted(records, 'record')} that the leader, broker ${leader}, does not have: from offset ${from} on${doomed ? ', cut off when it follows' : ''}`,
  noLog: (broker: number, endedAt: number) =>
    `broker ${broker} has no log any more: it ended at ${endedAt}`,
  lostLog: (broker: number, {from, to}: Range) =>
    `broker ${broker} has lost its log from ${to} on: it ended at ${from}`,
  /** `fetched`: records since then, from this leader. */
  truncated: (
    broker: number,
    {from, to}: Range,
    {fetched, leader}: {readonly fetched: number; readonly leader: number | null},
  ) => {
    const source = leader === null ? '' : ` from broker ${leader}`;
    const then =
      fetched > 0 ? `, and ${counted(fetched, 'record')} fetched since${source}` : '';
    return `broker ${broker}: truncated from ${from} to ${to}${then}`;
  },
  deleted: (brokers: readonly number[], {from, to}: Range) =>
    `${named('broker', brokers)}: records ${from} to ${to - 1} deleted from the front`,
};
