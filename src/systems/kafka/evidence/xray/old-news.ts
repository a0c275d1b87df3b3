/**
 * A broker that was paused tells, for a moment after it goes on, what it knew before. What can be
 * seen to be old is left out: only a leader adds to its ISR, so while it is dead, nobody joins.
 */
import type {Picture} from './before-after.js';
import type {Xray} from './replicas.js';

type Told = Pick<Xray, 'leader' | 'isr'>;

export function isOldNews(
  known: Told | undefined,
  seen: Told,
  isDead: (broker: number) => boolean,
): boolean {
  const {leader, isr} = seen;
  if (known === undefined || leader === null || known.leader !== leader) return false;
  return isDead(leader) && isr.some((broker) => !known.isr.includes(broker));
}

/** The pictures, each with the leadership as it was last known where the one told is old. */
export function withoutOldNews(pictures: readonly Picture[]): readonly Picture[] {
  const last = new Map<number, Xray>();
  return pictures.map(({at, partitions}) => ({
    at,
    partitions: partitions.map((seen) => {
      const known = last.get(seen.partition);
      const {replicas} = seen;
      const dead = (broker: number): boolean =>
        replicas.some((one) => one.broker === broker && one.state === 'dead');
      const view = known && isOldNews(known, seen, dead) ? {...known, replicas} : seen;
      last.set(seen.partition, view);
      return view;
    }),
  }));
}
