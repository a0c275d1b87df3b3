/** Whether the shop is in service while a fault lasts: for those who order, and for those who read. */
import type {StepOf} from '../plan/step.js';
import type {ReadableNow} from '../ports/ports.js';
import type {RunContext} from './context.js';

export async function probe(
  {within}: StepOf<'probe'>,
  context: RunContext,
): Promise<void> {
  const {clock} = context.ports;
  const from = context.harmedAt ?? clock.now();
  const id = 'probe-0001';
  context.orders.probe(id);
  const answered = await context.wait(within, () => context.orders.isAnswered(id));
  context.record({
    type: 'probe',
    id,
    tookMs: answered ? Math.round(clock.now() - from) : null,
  });
}

/** A record that is acknowledged and not yet committed becomes readable in milliseconds, or not while the fault lasts. */
export async function readable(
  {within}: StepOf<'readable'>,
  context: RunContext,
): Promise<void> {
  const {found} = await waitUntilReadable(within, context);
  await context.look(); // so that the record has them on a disk, if they are on one
  for (const {partition, end, records} of found)
    context.record({type: 'readable', partition, end, records});
}

export async function caughtUp(
  {within}: StepOf<'caught-up'>,
  context: RunContext,
): Promise<void> {
  const {clock} = context.ports;
  const from = context.harmedAt ?? clock.now();
  const {all} = await waitUntilReadable(within, context);
  context.record({
    type: 'caught-up',
    tookMs: all ? Math.round(clock.now() - from) : null,
  });
}

/** What could be read in the end, and whether that was all that is acknowledged now. */
async function waitUntilReadable(
  within: number,
  context: RunContext,
): Promise<{readonly all: boolean; readonly found: readonly ReadableNow[]}> {
  const acknowledged = context.orders.acknowledgedIds;
  let found: readonly ReadableNow[] = [];
  const all = await context.wait(within, async () => {
    found = await context.ports.topic.readNow();
    const ids = new Set(found.flatMap(({records}) => records.map(({id}) => id)));
    return acknowledged.every((id) => ids.has(id));
  });
  return {all, found};
}
