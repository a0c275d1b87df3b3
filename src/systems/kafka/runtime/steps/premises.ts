/** Premises of Kafka's own. */
import type {Seen} from '../../../../engine/ports/runtime.js';
import type {KafkaPremise} from '../../evidence/plan.js';
import {whereGroupIs} from '../group-position.js';
import type {Stage} from './stage.js';

/** Looks whether it is so at this very moment. Throws for a premise that nobody knows. */
export async function kafkaPremise(name: string, stage: Stage): Promise<Seen> {
  if (!(name in looks)) throw new Error(`nobody knows the premise ${name}`);
  return looks[name as KafkaPremise](stage);
}

const looks: Readonly<Record<KafkaPremise, (stage: Stage) => Promise<Seen>>> = {
  'followers-in-isr': async (stage) => inIsr(stage, (members, all) => members === all),
  'follower-in-isr': async (stage) => inIsr(stage, (members) => members > 0),
  'leader-leads': leaderLeads,
  'one-half-stored': oneHalfStored,
  'too-large': tooLarge,
  'work-uncommitted': async (stage) => seen(await newWork(stage, 'uncommitted')),
  'work-committed': workCommitted,
};

const seen = (ids: readonly string[]): Seen => ({met: ids.length > 0, facts: {ids}});

/** How many followers are in the ISR of each partition, as the leader itself says, at the last moment before it is struck. */
async function inIsr(
  stage: Stage,
  enough: (members: number, all: number) => boolean,
): Promise<Seen> {
  const [leader] = stage.brokers('leader');
  const state = (await stage.ports.topic.partitions(leader)) ?? [];
  stage.noteLeaders(state);
  const followers = stage.brokers('followers');
  return {
    met:
      state.length > 0 &&
      state.every(({isr}) =>
        enough(followers.filter((one) => isr.includes(one)).length, followers.length),
      ),
    facts: {broker: leader ?? '?'},
  };
}

async function leaderLeads(stage: Stage): Promise<Seen> {
  const [first] = stage.brokers('leader');
  const state = (await stage.ports.topic.partitions()) ?? [];
  stage.noteLeaders(state);
  return {
    met: state.length > 0 && state.every(({leader}) => leader === first),
    facts: {broker: first ?? '?'},
  };
}

/** A half that is in the log counts, whether its transaction is open or not. */
async function oneHalfStored({run, ports: {topic}}: Stage): Promise<Seen> {
  const others = run.holdings.filter(({holds}) => holds === 'other-half');
  const halves = await Promise.all(
    [null, ...others.map(({name}) => name)].map(async (name) => topic.storedIn(name)),
  );
  return seen(
    run.orders.open.filter((id) => {
      const stored = halves.filter((half) => half.includes(id)).length;
      return stored > 0 && stored < halves.length;
    }),
  );
}

async function tooLarge({run, ports: {topic}}: Stage): Promise<Seen> {
  const most = await topic.largestBatch();
  const {noteBytes} = run.orders;
  return {met: noteBytes > most, facts: {bytes: noteBytes, most}};
}

/** The end of a transaction is known a moment after it is decided. Milliseconds. */
const patience = 3000;

async function workCommitted(stage: Stage): Promise<Seen> {
  let ids: readonly string[] = [];
  await stage.run.wait(patience, async () => {
    ids = await newWork(stage, 'committed');
    return ids.length > 0;
  });
  return seen(ids);
}

/** Orders that came since the interception began, whose parcels are in the log, in an open transaction or not. */
async function newWork(
  {run, ports: {topic}}: Stage,
  which: 'committed' | 'uncommitted',
): Promise<readonly string[]> {
  const {before, holdings} = run;
  const outputs = holdings.filter(({holds}) => holds === 'effects');
  const stored = await Promise.all(outputs.map(async ({name}) => topic.storedIn(name)));
  const parcels = new Set(stored.flat());
  const {passed, ahead} = await whereGroupIs(topic);
  const ids = which === 'committed' ? passed : ahead;
  return ids.filter((id) => parcels.has(id) && !before.has(id));
}
