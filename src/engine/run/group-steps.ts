/** What shipping's consumer group knows of the topic. */
import type {StepOf} from '../plan/step.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';

export async function addPartitions(
  {total}: StepOf<'add-partitions'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look();
  const before = (await context.ports.topic.partitions())?.length ?? 0;
  await context.ports.topic.addPartitions(total);
  context.record({type: 'partitions-added', before, total});
  await context.look();
}

export async function joined(
  {within}: StepOf<'joined'>,
  context: RunContext,
): Promise<void> {
  const {topic, links} = context.ports;
  const hasAll = await context.wait(within, async () => {
    const [all, assigned] = await Promise.all([topic.partitions(), topic.assigned()]);
    return (
      all !== null &&
      assigned !== null &&
      all.every(({partition}) => assigned.includes(partition))
    );
  });
  if (!hasAll) throw notJoined(context, within);
  // Before its first fetch a client asks where each partition begins, or ends: then it is too late for it to miss what comes.
  const fetch = links.intercept(
    {api: 'fetch', of: 'shipping', what: 'hold-reply', from: 1, count: 1},
    () => undefined,
  );
  try {
    if (!(await context.wait(within, () => fetch.taken > 0)))
      throw notJoined(context, within);
  } finally {
    fetch.release();
  }
}

function notJoined(context: RunContext, within: number): RunCutShort {
  context.misbehaved(
    'shipping',
    'hung',
    `its group had not taken over every partition of the topic ${within / 1000} s later`,
  );
  return new RunCutShort('not joined');
}

export async function unaware(
  _step: StepOf<'unaware'>,
  context: RunContext,
): Promise<void> {
  const {topic} = context.ports;
  const all = (await topic.partitions()) ?? [];
  const readable = await topic.readNow();
  const assigned = await topic.assigned();
  const isUnaware =
    assigned !== null && assigned.length > 0 && assigned.length < all.length;
  const areWritten = readable.some(
    ({partition, records}) =>
      assigned?.includes(partition) === false && records.length > 0,
  );
  const text =
    'shipping had not been assigned the new partitions when orders had been written to them';
  context.record({
    type: 'premise',
    premise: 'shipping-unaware',
    text: isUnaware && !areWritten ? `${text} (they were empty)` : text,
    met: isUnaware && areWritten,
  });
}
