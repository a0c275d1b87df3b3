import type {Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {together} from '../../../../engine/diagnosis/findings.js';
import type {KafkaEventByType} from '../events.js';
import {kafka, kafkaEventIn, kafkaEventsOf} from '../kafka-events.js';
import {spotOf} from '../sightings.js';

/** The group had committed `had`, and its coordinator knew of no offset when it was asked again. */
type Gone = {
  readonly entry: number;
  readonly by: string;
  readonly partition: number;
  readonly had: number;
};

/** Where the group was is forgotten: what lay between is left out, or all comes once more. */
export function positionLost(one: Case): readonly Finding[] {
  const [gone] = goneIn(one);
  if (!gone) return [];
  const {entry, by, partition, had} = gone;
  const single = (id: string, skipped: boolean) => ({
    ...{id, code: 'position-lost', system: kafka, entry},
    facts: {program: by, offset: had, skipped},
  });
  const isThere = ({stored}: Case['lost'][number]): boolean =>
    stored.some((place) => spotOf(place).partition === partition);
  const skipped = one.lost.filter(
    (order) => isThere(order) && one.handings(order.id).length === 0,
  );
  const again = one.broken('each-once').filter((id) => {
    const handings = one.handings(id);
    const isBoth =
      handings.some((handed) => handed.entry < entry) &&
      handings.some((handed) => handed.entry > entry);
    return isBoth && one.ledger.orders.some((order) => order.id === id && isThere(order));
  });
  return together([
    ...skipped.map(({id}) => single(id, true)),
    ...again.map((id) => single(id, false)),
  ]);
}

function goneIn(one: Case): readonly Gone[] {
  const [created] = kafkaEventsOf(one.history, 'created');
  const topic = created?.topics[one.orders];
  const isOurs = (event: {readonly group: string; readonly topic: string}): boolean =>
    event.group === created?.group && event.topic === topic;
  const had = new Map<number, number>();
  return one.history.flatMap((whole, entry): readonly Gone[] => {
    const event = kafkaEventIn(whole);
    if (event?.type === 'group-committed' && isOurs(event)) note(event, had);
    if (event?.type !== 'told-position' || !isOurs(event)) return [];
    const {of: by, partition, offset} = event;
    const before = had.get(partition) ?? 0;
    return offset === null && before > 0 ? [{entry, by, partition, had: before}] : [];
  });
}

function note(
  {partition, offset, error}: KafkaEventByType['group-committed'],
  had: Map<number, number>,
): void {
  if (error === null) had.set(partition, offset);
}
