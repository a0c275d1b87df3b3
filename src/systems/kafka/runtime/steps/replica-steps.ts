/** Steps that wait for leaders and replicas. */
import type {KafkaStep} from '../../evidence/plan.js';
import type {Xray} from '../../evidence/events.js';
import type {PartitionState} from '../ports.js';
import type {Eyes} from '../eyes.js';
import type {Stage} from './stage.js';

type Of<K extends KafkaStep['do']> = Extract<KafkaStep, {readonly do: K}>;

export async function replicated(
  {within}: Of<'replicated'>,
  stage: Stage,
  eyes: Eyes,
): Promise<void> {
  const done = await stage.run.wait(within, async () => {
    const xray = await eyes.look();
    return xray.length > 0 && xray.every(isReplicated);
  });
  if (!done) throw stage.troubled('not-replicated', {ms: within});
}

function isReplicated({leader, isr, replicas}: Xray): boolean {
  const endOf = (id: number | null) =>
    replicas.find(({broker}) => broker === id)?.logEnd ?? null;
  return endOf(leader) !== null && isr.every((id) => endOf(id) === endOf(leader));
}

export async function cleaned(
  {within}: Of<'cleaned'>,
  stage: Stage,
  eyes: Eyes,
): Promise<void> {
  await eyes.look();
  const done = await stage.run.wait(
    within,
    async () => (await stage.ports.topic.uncleaned()) === 0,
  );
  await eyes.look();
  if (!done) throw stage.troubled('not-cleaned', {ms: within});
}

/** The followers keep their place until the controller or the leader misses them. */
export async function isr(
  {size, within}: Of<'isr'>,
  stage: Stage,
  eyes: Eyes,
): Promise<void> {
  let state: readonly PartitionState[] = [];
  const done = await stage.run.wait(within, async () => {
    state = (await stage.ports.topic.partitions()) ?? [];
    return state.length > 0 && state.every((one) => one.isr.length === size);
  });
  stage.noteLeaders(state);
  await eyes.look();
  if (!done) throw stage.troubled('isr-size', {size, ms: within});
}

export async function newLeader(
  {within, orNone = false}: Of<'new-leader'>,
  stage: Stage,
  eyes: Eyes,
): Promise<void> {
  stage.run.phase('failover');
  const [old] = stage.brokers('leader');
  let found: readonly PartitionState[] = [];
  const done = await stage.run.wait(within, async () => {
    found = (await stage.ports.topic.partitions()) ?? [];
    return (
      found.length > 0 &&
      found.every(({leader}) => (orNone || leader !== null) && leader !== old)
    );
  });
  stage.noteLeaders(found);
  await eyes.look();
  if (!done)
    throw stage.troubled(orNone ? 'still-leads' : 'nobody-took-over', {
      broker: old ?? '?',
      ms: within,
    });
}

export async function electUnclean(stage: Stage, eyes: Eyes): Promise<void> {
  await eyes.look();
  await stage.ports.topic.electUnclean();
  stage.note({type: 'unclean-election'});
}
