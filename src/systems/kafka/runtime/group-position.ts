/** Where the consumer group is in what a consumer can read now. */
import type {TopicPort} from './ports.js';

type Committed = Awaited<ReturnType<TopicPort['committed']>>;

type GroupPosition = {
  readonly committed: Committed;
  /** Ids of orders that lie before the group's committed offsets, record by record. */
  readonly passed: readonly string[];
  /** Ids of those at or beyond them. */
  readonly ahead: readonly string[];
};

export async function whereGroupIs(topic: TopicPort): Promise<GroupPosition> {
  const [readable, committed] = await Promise.all([topic.readNow(), topic.committed()]);
  const positions = new Map(committed.map((one) => [one.partition, one.offset]));
  const passed: string[] = [];
  const ahead: string[] = [];
  for (const {partition, records} of readable)
    for (const {offset, id} of records)
      if (id !== null)
        (offset < (positions.get(partition) ?? 0) ? passed : ahead).push(id);
  return {committed, passed, ahead};
}
