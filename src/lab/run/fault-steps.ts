import type {BrokerFault, Step} from '../define.js';
import type {PartitionState} from '../ports.js';
import type {RunContext} from './context.js';

type StepOf<K extends Step['do']> = Extract<Step, {do: K}>;

const harmful: ReadonlySet<BrokerFault> = new Set(['crash', 'pause', 'cut-off']);

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
    text: `checkout had its chance: every order answered, or nothing moving for ${stuckAfter / 1000} s`,
    met: given,
  });
}

/** Both followers in the ISR, as the leader itself says, at the last moment before it is struck. */
export async function premise(
  _step: StepOf<'premise'>,
  context: RunContext,
): Promise<void> {
  const [leader] = context.brokersOf('leader');
  const state = (await context.ports.topic.partitions(leader)) ?? [];
  for (const {partition, leader: leads, isr} of state)
    context.record({type: 'leader', partition, leader: leads, isr});
  const followers = context.brokersOf('followers');
  const met =
    state.length > 0 &&
    state.every(({isr}) => followers.every((broker) => isr.includes(broker)));
  context.record({
    type: 'premise',
    premise: 'followers-in-isr',
    text: `both followers were in the ISR just before broker ${leader ?? '?'} was struck`,
    met,
  });
}

export async function newLeader(
  {within}: StepOf<'new-leader'>,
  context: RunContext,
): Promise<void> {
  context.phase('failover');
  const [old] = context.brokersOf('leader');
  let found: readonly PartitionState[] = [];
  const done = await context.wait(within, async () => {
    found = (await context.ports.topic.partitions()) ?? [];
    return (
      found.length > 0 && found.every(({leader}) => leader !== null && leader !== old)
    );
  });
  for (const {partition, leader, isr} of found)
    context.record({type: 'leader', partition, leader, isr});
  await context.look();
  if (done) return;
  throw context.environmentFailed(
    `No other broker had taken the lead ${within / 1000} s after broker ${old ?? '?'} died.`,
  );
}

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
