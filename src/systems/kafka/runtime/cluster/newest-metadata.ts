import type {ClusterMetadata, PartitionMetadata} from '../wire/metadata.js';

export type Answer = {readonly from: number; readonly answer: ClusterMetadata};

/**
 * One picture from the answers of several brokers: registered is who all of them know; of each
 * partition the highest leader epoch counts, and within it the leader's own word. Null for no answer.
 */
export function newestMetadata(answers: readonly Answer[]): ClusterMetadata | null {
  const [first, ...others] = answers;
  if (!first) return null;
  const topics = new Map<string, Map<number, Told>>();
  for (const {from, answer} of answers)
    for (const [topic, partitions] of answer.topics)
      topics.set(
        topic,
        merged(topics.get(topic) ?? new Map<number, Told>(), from, partitions),
      );
  return {
    brokers: first.answer.brokers.filter((id) =>
      others.every(({answer}) => answer.brokers.includes(id)),
    ),
    topics: new Map(
      [...topics].map(([topic, told]) => [
        topic,
        [...told.values()].map(({state}) => state),
      ]),
    ),
  };
}

type Told = {readonly from: number; readonly state: PartitionMetadata};

function merged(
  known: Map<number, Told>,
  from: number,
  partitions: readonly PartitionMetadata[],
): Map<number, Told> {
  for (const state of partitions) {
    const old = known.get(state.partition);
    if (!old || isNewer({from, state}, old)) known.set(state.partition, {from, state});
  }
  return known;
}

function isNewer(told: Told, old: Told): boolean {
  if (told.state.epoch !== old.state.epoch) return told.state.epoch > old.state.epoch;
  return told.state.leader === told.from;
}

/**
 * What is known of a topic once this is said too: the broker that knew of an election may not have answered
 * this time, and nobody takes a leadership back, so that a lower leader epoch is no news.
 */
export function newerOf<S extends Pick<PartitionMetadata, 'partition'> & Aged>(
  known: readonly S[],
  told: readonly S[],
): readonly S[] {
  return told.map((state) => {
    const old = known.find(({partition}) => partition === state.partition);
    return old && (old.epoch ?? -1) > (state.epoch ?? -1) ? old : state;
  });
}

type Aged = {readonly epoch: number | null};

/** Whether a broker's answer names a leader for each of so many partitions of a topic. */
export function knowsLeaders(
  {topics}: ClusterMetadata,
  topic: string,
  partitions: number,
): boolean {
  const known = topics.get(topic) ?? [];
  return known.filter(({leader}) => leader !== null).length === partitions;
}
