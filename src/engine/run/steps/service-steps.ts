/** Whether the shop is in service while a fault lasts: for those who order, and for those who read. */
import type {StepOf} from '../../plan/step.js';
import type {Holdings} from '../../ports/runtime.js';
import type {RunContext} from '../context.js';

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

/** What is acknowledged and not readable yet becomes so in milliseconds, or not while the fault lasts. */
export async function readable(
  {within}: StepOf<'readable'>,
  context: RunContext,
): Promise<void> {
  const {ids, complete} = await waitUntilReadable(within, context);
  await context.look(); // so that the record has them in the store, if they are there
  context.record({type: 'glimpsed', ids, complete});
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

type Glance = Awaited<ReturnType<Holdings['glance']>>;

/** What could be read in the end, and whether that was all that is acknowledged now. */
async function waitUntilReadable(
  within: number,
  context: RunContext,
): Promise<Glance & {readonly all: boolean}> {
  const acknowledged = context.orders.acknowledgedIds;
  let glance: Glance = {ids: [], complete: false};
  const all = await context.wait(within, async () => {
    glance = await context.store.holdings.glance();
    const ids = new Set(glance.ids);
    return acknowledged.every((id) => ids.has(id));
  });
  return {...glance, all};
}
