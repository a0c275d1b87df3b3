import type {StepOf} from '../plan/step.js';
import {harmful} from '../ledger/harm.js';
import type {PartitionState} from '../ports/ports.js';
import {counted} from '../words.js';
import type {RunContext} from './context.js';

export async function inflict(
  {fault, who}: StepOf<'fault'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look(); // the last moment at which the disks are as they were
  const brokers = context.brokersOf(who);
  await Promise.all(
    brokers.map(async (broker) => context.ports.brokers.inflict(fault, broker)),
  );
  context.record({type: 'fault', fault, who, brokers});
  if (harmful.has(fault)) context.harmedAt = context.ports.clock.now();
}

export async function ordersWhileFaulty(
  {through, stuckAfter, within}: StepOf<'orders-while-faulty'>,
  context: RunContext,
): Promise<void> {
  const desk = context.orders;
  desk.openTo(through);
  const {clock} = context.ports;
  let {moves} = desk;
  let movedAt = clock.now();
  const given = await context.wait(within, () => {
    if (desk.settled) return true;
    if (desk.moves !== moves) {
      ({moves} = desk);
      movedAt = clock.now();
    }
    return clock.now() - movedAt >= stuckAfter;
  });
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    text: `checkout answered every order, or stood still for ${stuckAfter / 1000} s`,
    met: given,
  });
}

export function noteLeaders(
  state: readonly PartitionState[],
  {record}: RunContext,
): void {
  for (const {partition, leader, isr} of state)
    record({type: 'leader', partition, leader, isr});
}

/** The followers keep their place until the controller or the leader misses them. */
export async function isr(
  {size, within}: StepOf<'isr'>,
  context: RunContext,
): Promise<void> {
  let state: readonly PartitionState[] = [];
  const done = await context.wait(within, async () => {
    state = (await context.ports.topic.partitions()) ?? [];
    return state.length > 0 && state.every((one) => one.isr.length === size);
  });
  noteLeaders(state, context);
  await context.look();
  if (!done)
    throw context.environmentFailed(
      `The ISR had not come to ${counted(size, 'broker')} after ${within / 1000} s.`,
    );
}

export async function newLeader(
  {within, orNone = false}: StepOf<'new-leader'>,
  context: RunContext,
): Promise<void> {
  context.phase('failover');
  const [old] = context.brokersOf('leader');
  let found: readonly PartitionState[] = [];
  const done = await context.wait(within, async () => {
    found = (await context.ports.topic.partitions()) ?? [];
    return (
      found.length > 0 &&
      found.every(({leader}) => (orNone || leader !== null) && leader !== old)
    );
  });
  noteLeaders(found, context);
  await context.look();
  if (done) return;
  throw context.environmentFailed(
    orNone
      ? `Broker ${old ?? '?'} still led ${within / 1000} s after it died.`
      : `No other broker had taken the lead ${within / 1000} s after broker ${old ?? '?'} died.`,
  );
}

export async function electUnclean(
  _step: StepOf<'elect-unclean'>,
  context: RunContext,
): Promise<void> {
  await context.look();
  await context.ports.topic.electUnclean();
  context.record({type: 'unclean-election'});
}
