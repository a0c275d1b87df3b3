/** At which pictures of a run it is worth stopping. */
import {beforeAndAfter, type Picture} from './before-after.js';
import type {Moment} from '../../../../engine/timeline/state.js';
import {onlyHere} from './difference.js';
import {type FramePartition, framePartition} from './frame.js';

/**
 * Indices of pictures, in the order of time: the first and the last, each at which somebody's state,
 * the leader, epoch, ISR or ELR changed, a log was cut, deleted from the front or went its own way,
 * and the last one before each of these and before each fault. Between them logs only grew.
 */
export function stopsOf(
  pictures: readonly Picture[],
  timeline: readonly Moment[],
): readonly number[] {
  if (pictures.length === 0) return [];
  const telling = beforeAndAfter(pictures)?.before;
  const faults = timeline
    .filter(({sign}) => sign === 'fault')
    .map((fault) => pictures.findLastIndex(({at}) => at <= fault.at));
  const stops = new Set([
    0,
    pictures.length - 1,
    ...(telling ? [pictures.indexOf(telling)] : []),
    ...faults.filter((index) => index >= 0),
    ...changesOf(pictures),
  ]);
  return [...stops].sort((a, b) => a - b);
}

function changesOf(pictures: readonly Picture[]): readonly number[] {
  const stops: number[] = [];
  let known: Known = new Map();
  for (const [index, picture] of pictures.entries()) {
    const {next, news} = compare(known, picture, pictures[index - 1]);
    known = next;
    if (news === 'blow') stops.push(index - 1, index);
    if (news === 'change') stops.push(index);
  }
  return stops;
}

/** What was last known of each partition: an epoch or ELR that nobody told is no change of it. */
type Known = ReadonlyMap<number, Readonly<Record<string, string>>>;

type News = 'none' | 'change' | 'blow';

function compare(
  known: Known,
  {partitions}: Picture,
  before: Picture | undefined,
): {readonly next: Known; readonly news: News} {
  const next = new Map(known);
  let news: News = 'none';
  for (const view of partitions) {
    const was = known.get(view.partition);
    const old = before?.partitions.find(({partition}) => partition === view.partition);
    const frame = framePartition(view, old);
    const facts = factsOf(frame);
    next.set(view.partition, {...was, ...facts});
    if (was === undefined) continue;
    const changed = Object.keys(facts).filter((key) => was[key] !== facts[key]);
    if (isBlow(frame, changed)) news = 'blow';
    else if (changed.length > 0 && news === 'none') news = 'change';
  }
  return {next, news};
}

/** After a blow the picture before it is as telling as the one after it. */
function isBlow({replicas}: FramePartition, changed: readonly string[]): boolean {
  return changed.includes('states') || replicas.some(({cut, deleted}) => cut ?? deleted);
}

function factsOf({
  leader,
  epoch,
  isr,
  elr,
  replicas,
}: FramePartition): Readonly<Record<string, string>> {
  return {
    leader: String(leader),
    isr: isr.join(),
    states: replicas.map(({state, cutOff}) => `${state} ${String(cutOff)}`).join(),
    own: replicas
      .filter(({difference}) => onlyHere(difference))
      .map(({broker}) => broker)
      .join(),
    ...(epoch === null ? {} : {epoch: String(epoch)}),
    ...(elr === null ? {} : {elr: elr.join()}),
  };
}
