/** What the consumer group knows of the topic. */
import {kafka} from '../../evidence/kafka-events.js';
import type {KafkaStep} from '../../evidence/plan.js';
import type {Eyes} from '../eyes.js';
import type {Stage} from './stage.js';

type Of<K extends KafkaStep['do']> = Extract<KafkaStep, {readonly do: K}>;

export async function addPartitions(
  {total}: Of<'add-partitions'>,
  stage: Stage,
  eyes: Eyes,
): Promise<void> {
  stage.run.phase('fault');
  await eyes.look();
  const {topic} = stage.ports;
  const before = (await topic.partitions())?.length ?? 0;
  await topic.addPartitions(total);
  stage.note({type: 'partitions-added', before, total});
  await eyes.look();
}

export async function joined(
  {program, within}: Of<'joined'>,
  {ports: {topic, links}, run}: Stage,
): Promise<void> {
  const notJoined = () =>
    run.misbehaved(program, 'hung', {why: 'group-not-joined', ms: within, system: kafka});
  const hasAll = await run.wait(within, async () => {
    const [all, assigned] = await Promise.all([topic.partitions(), topic.assigned()]);
    return (
      all !== null &&
      assigned !== null &&
      all.every(({partition}) => assigned.includes(partition))
    );
  });
  if (!hasAll) throw notJoined();
  // Before its first fetch a client asks where each partition begins, or ends: then it is too late for it to miss what comes.
  const fetch = links.intercept(
    {
      system: kafka,
      request: 'fetch',
      of: program,
      what: 'hold-reply',
      from: 1,
      count: 1,
    },
    () => undefined,
  );
  try {
    if (!(await run.wait(within, () => fetch.taken > 0))) throw notJoined();
  } finally {
    fetch.release();
  }
}

export async function unaware({program}: Of<'unaware'>, stage: Stage): Promise<void> {
  const {topic} = stage.ports;
  const all = (await topic.partitions()) ?? [];
  const readable = await topic.readNow();
  const assigned = await topic.assigned();
  const isUnaware =
    assigned !== null && assigned.length > 0 && assigned.length < all.length;
  const areWritten = readable.some(
    ({partition, records}) =>
      assigned?.includes(partition) === false && records.length > 0,
  );
  stage.run.premise(kafka, 'group-unaware', {
    met: isUnaware && areWritten,
    facts: {program, ...(isUnaware && !areWritten ? {empty: true} : {})},
  });
}

export async function coordinator(
  {within}: Of<'coordinator'>,
  stage: Stage,
): Promise<void> {
  const found: number[] = [];
  await stage.run.wait(within, async () => {
    const broker = await stage.ports.topic.coordinator();
    if (broker !== null) found.push(broker);
    return broker !== null;
  });
  const [broker] = found;
  if (broker === undefined) throw stage.troubled('no-coordinator', {ms: within});
  stage.castCoordinator(broker);
}
