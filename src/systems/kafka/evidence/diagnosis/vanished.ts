/** How the store lost an order that it had: from disks, ISR, epochs and what the requests had asked for. */
import type {Attempt, Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {type Single, together} from '../../../../engine/diagnosis/findings.js';
import {hasteOf} from '../../../../engine/diagnosis/rules/told.js';
import {nodeId} from '../../../../engine/evidence.js';
import {placeOfLoss} from '../../../../engine/ledger/fate.js';
import type {OrderRecord} from '../../../../engine/ledger/ledger.js';
import type {Xray} from '../events.js';
import {kafka} from '../kafka-events.js';
import {spotOf} from '../sightings.js';
import {type Frames, framesOf} from './frames.js';

type Vanished = {
  readonly order: OrderRecord;
  readonly partition: number;
  readonly offset: number;
  readonly holders: readonly string[];
  readonly replicas: number;
  readonly one: Case;
  readonly frames: Frames;
};

/** In this order: what a disk says is surer than what a request asked for. */
const rules: readonly ((gone: Vanished) => Omit<Single, 'id'> | null)[] = [
  deletedByRetention,
  compactedAway,
  notOnDisk,
  onlyReplica,
  tooFewCopies,
  cutAway,
];

export function whyVanished(one: Case): readonly Finding[] {
  const frames = framesOf(one.history);
  return together(
    one.lost
      .filter((order) => placeOfLoss(order, one.ledger) === 'store')
      .flatMap((order) => {
        const gone = vanishedOf(order, one, frames);
        const found = gone && firstOf(gone);
        return found ? [{id: order.id, ...found}] : [];
      }),
  );
}

function firstOf(gone: Vanished): Omit<Single, 'id'> | null {
  for (const rule of rules) {
    const found = rule(gone);
    if (found) return found;
  }
  return null;
}

function vanishedOf(order: OrderRecord, one: Case, frames: Frames): Vanished | null {
  const [first] = order.takenIn;
  if (!first) return null;
  const {partition, offset} = spotOf(first.place);
  const holders = [...new Set(order.takenIn.map(({node}) => node))].sort();
  const replicas = frames.replicas(partition);
  return {order, partition, offset, holders, replicas, one, frames};
}

/** The log begins after it now. */
function deletedByRetention({
  partition,
  offset,
  frames,
}: Vanished): Omit<Single, 'id'> | null {
  const last = frames.xray(partition);
  const isGone = last?.replicas.some(
    ({broker, logStart}) =>
      broker === last.leader && typeof logStart === 'number' && logStart > offset,
  );
  return isGone === true ? own('deleted-by-retention') : null;
}

/** The log goes on before and after it, nobody else is at its place, and no transaction's mark can be. */
function compactedAway(gone: Vanished): Omit<Single, 'id'> | null {
  const {partition, offset, frames, one, holders, replicas} = gone;
  const last = frames.xray(partition);
  const everywhere =
    holders.length === replicas &&
    last?.replicas.every(
      ({logStart, logEnd}) =>
        (logStart ?? 0) <= offset && logEnd !== null && logEnd > offset,
    ) === true;
  if (!everywhere || hasMarks(one) || wasTruncated(gone)) return null;
  return own('compacted-away');
}

/** The epoch in which its place was written is another one now: it was cut off, and what is there is another's. */
function wasTruncated({partition, offset, frames}: Vanished): boolean {
  const then = epochAt(frames.firstBeyond(partition, offset), offset);
  const now = epochAt(frames.xray(partition), offset);
  return then === null || now === null || then !== now;
}

/** The newest epoch that any replica began at or before this offset; null: none is known. */
function epochAt(frame: Xray | null, offset: number): number | null {
  const epochs = (frame?.replicas ?? [])
    .flatMap(({epochs: some = []}) => some)
    .filter(({from}) => from <= offset)
    .map(({epoch}) => epoch);
  return epochs.length === 0 ? null : Math.max(...epochs);
}

const hasMarks = ({history}: Case): boolean =>
  history.some(
    (entry) =>
      entry.type === 'system' &&
      entry.event.type === 'sent' &&
      entry.event['transactional'] === true,
  );

/** The power went, and all who had it had not made sure of it by then. */
function notOnDisk({
  partition,
  offset,
  holders,
  frames,
  one,
}: Vanished): Omit<Single, 'id'> | null {
  const cut = one.history.findIndex(
    (entry) => entry.type === 'fault' && entry.fault === 'power-cut',
  );
  const fault = one.history[cut];
  if (fault?.type !== 'fault') return null;
  const before = frames.xray(partition, cut);
  const unsafe = (node: string): boolean =>
    fault.nodes.includes(node) &&
    before?.replicas.some(
      ({broker, fsynced}) =>
        nodeId(kafka, broker) === node && (fsynced === null || fsynced <= offset),
    ) === true;
  return holders.every(unsafe) ? {...own('not-on-disk'), entry: cut} : null;
}

function onlyReplica({replicas, holders}: Vanished): Omit<Single, 'id'> | null {
  return replicas === 1 ? own('one-replica', {nodes: holders}) : null;
}

/** Not all replicas had it: because the program did not wait, asked for one, or the ISR was one. */
function tooFewCopies(gone: Vanished): Omit<Single, 'id'> | null {
  const {order, one, holders, replicas, partition, frames} = gone;
  if (holders.length >= replicas) return null;
  const haste = hasteOf(order.id, one);
  const yes = one.told(order.id, 'yes');
  if (haste && haste.code !== 'never-sent')
    return {
      code: haste.code,
      facts: haste.code === 'yes-after-refusal' ? {error: haste.shown?.error ?? ''} : {},
      entry: yes,
    };
  const stored = one
    .attempts(order.id, one.orders)
    .find(({outcome}) => outcome === 'stored');
  if (!stored || holders.length !== 1) return null;
  const isr = frames.isrAt(partition, stored.ended ?? stored.sent);
  return {...asked(stored, isr, holders), entry: stored.ended};
}

/** A reply to acks=all means that all in the ISR had it: whoever had it alone was the ISR. */
function asked({wants}: Attempt, isr: readonly number[], nodes: readonly string[]) {
  if (wants === 'all') return own('isr-was-one', {nodes});
  return isr.length === 1
    ? own('only-the-leader-had-it', {nodes})
    : {code: 'asked-for-one-copy', facts: {nodes}};
}

/** Several had it, and a leader that did not made them cut it off. */
function cutAway(gone: Vanished): Omit<Single, 'id'> | null {
  const {holders, one, order} = gone;
  const stored = one
    .attempts(order.id, one.orders)
    .some(({outcome}) => outcome === 'stored');
  return holders.length > 1 && stored ? own('cut-away', {nodes: holders}) : null;
}

const own = (code: string, facts: Single['facts'] = {}) => ({code, system: kafka, facts});
