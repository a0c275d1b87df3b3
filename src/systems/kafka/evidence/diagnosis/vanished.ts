/** How the store lost an order that it had: from disks, ISR, epochs and what the requests had asked for. */
import type {Attempt, Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {type Single, together} from '../../../../engine/diagnosis/findings.js';
import {hasteOf} from '../../../../engine/diagnosis/rules/told.js';
import {nodeId} from '../../../../engine/evidence.js';
import {hasRow, placeOfLoss} from '../../../../engine/ledger/fate.js';
import type {OrderRecord} from '../../../../engine/ledger/ledger.js';
import type {Xray} from '../events.js';
import {kafka, kafkaEventsOf} from '../kafka-events.js';
import {spotOf} from '../sightings.js';
import {type Frames, framesOf} from './frames.js';

type Vanished = {
  readonly order: OrderRecord;
  readonly offset: number;
  readonly holders: readonly string[];
  readonly one: Case;
  /** Of its partition. */
  readonly frames: Frames;
  /** The entry at which the power went. */
  readonly cut: number;
};

/** In this order: what a disk says is surer than what a request asked for. */
const rules: readonly ((gone: Vanished) => Omit<Single, 'id'> | null)[] = [
  neverCommitted,
  deletedByRetention,
  compactedAway,
  notOnDisk,
  onlyReplica,
  tooFewCopies,
  cutAway,
];

export function whyVanished(one: Case): readonly Finding[] {
  const frames = framesOf(one.history);
  const cut = one.history.findIndex(
    (entry) => entry.type === 'fault' && entry.fault === 'power-cut',
  );
  return together(
    one.lost
      .filter((order) => placeOfLoss(order, one.ledger) === 'store')
      // Where a row is the answer, the database says what was bound to what.
      .filter(({undone, others}) => undone.length === 0 || !hasRow({others}))
      .flatMap((order) => {
        const spot = spotOf(order.takenIn[0]?.place ?? '');
        const its = frames.get(spot.partition);
        const holders = [...new Set(order.takenIn.map(({node}) => node))].sort();
        const found =
          its && firstOf({order, offset: spot.offset, holders, one, frames: its, cut});
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

/** The log had it when it was read, and no more when shipping came by: its offset was empty then. */
export function compactedMeanwhile(one: Case): readonly Finding[] {
  const [created] = kafkaEventsOf(one.history, 'created');
  const empty = kafkaEventsOf(one.history, 'fetched').flatMap((event) =>
    event.topic === created?.topics[one.orders]
      ? (event.without ?? []).map((offset) => `${event.partition}/${offset}`)
      : [],
  );
  const gone = one.lost.filter(
    (order) =>
      placeOfLoss(order, one.ledger) === 'consume' &&
      one.handings(order.id).length === 0 &&
      order.stored.some((place) => empty.includes(place)),
  );
  return together(gone.flatMap(({id}) => ({id, ...own('compacted-away')})));
}

/** It lies there, and no reader gets it. */
function neverCommitted({order}: Vanished): Omit<Single, 'id'> | null {
  if (order.undone.length === 0) return null;
  return own('never-committed');
}

/** The log begins after it now. */
function deletedByRetention({
  offset,
  frames: {last},
}: Vanished): Omit<Single, 'id'> | null {
  const isGone = last?.replicas.some(
    ({broker, logStart}) =>
      broker === last.leader && typeof logStart === 'number' && logStart > offset,
  );
  return isGone === true ? own('deleted-by-retention') : null;
}

/** The log goes on before and after it, nobody else is at its place, and no transaction's mark can be. */
function compactedAway(gone: Vanished): Omit<Single, 'id'> | null {
  const {offset, frames, one, holders} = gone;
  const everywhere =
    holders.length === frames.replicas.size &&
    frames.last?.replicas.every(
      ({logStart, logEnd}) =>
        (logStart ?? 0) <= offset && logEnd !== null && logEnd > offset,
    ) === true;
  if (!everywhere || hasMarks(one) || wasTruncated(gone)) return null;
  return own('compacted-away');
}

/** Its place may be of a later epoch now than it was written in: it was cut off, and what is there is another's. */
function wasTruncated({offset, frames}: Vanished): boolean {
  const then = epochsAt(frames.firstBeyond(offset), offset);
  const now = epochsAt(frames.last, offset);
  return then.length === 0 || now.length === 0 || Math.max(...now) > Math.max(...then);
}

/**
 * The epoch of this offset on each replica. Where all records up to it are gone, the first one left says
 * what it was at the most.
 */
const epochsAt = (frame: Xray | null, offset: number): readonly number[] =>
  (frame?.replicas ?? []).flatMap(({epochs = []}) => {
    const its = epochs.findLast(({from}) => from <= offset) ?? epochs[0];
    return its ? [its.epoch] : [];
  });

const hasMarks = ({history}: Case): boolean =>
  history.some(
    (entry) =>
      entry.type === 'system' &&
      entry.event.type === 'sent' &&
      entry.event['transactional'] === true,
  );

/** The power went, and all who had it had not made sure of it by then. */
function notOnDisk({
  offset,
  holders,
  frames,
  one,
  cut,
}: Vanished): Omit<Single, 'id'> | null {
  const fault = one.history[cut];
  if (fault?.type !== 'fault') return null;
  const before = frames.before(cut);
  const unsafe = (node: string): boolean =>
    fault.nodes.includes(node) &&
    before?.replicas.some(
      ({broker, fsynced}) =>
        nodeId(kafka, broker) === node && (fsynced === null || fsynced <= offset),
    ) === true;
  return holders.every(unsafe) ? {...own('not-on-disk'), entry: cut} : null;
}

function onlyReplica({frames, holders}: Vanished): Omit<Single, 'id'> | null {
  return frames.replicas.size === 1 ? own('one-replica', {nodes: holders}) : null;
}

/** Not all replicas had it: because the program did not wait, asked for one, or the ISR was one. */
function tooFewCopies({
  order,
  one,
  holders,
  frames,
}: Vanished): Omit<Single, 'id'> | null {
  if (holders.length >= frames.replicas.size) return null;
  const attempts = one.attempts(order.id, one.orders);
  const haste = attempts.length === 0 ? null : hasteOf(order.id, one);
  if (haste) return haste;
  const stored = attempts.find(({outcome}) => outcome === 'stored');
  if (!stored || holders.length !== 1) return null;
  const isr = frames.at(stored.ended ?? stored.sent)?.isr ?? [];
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
