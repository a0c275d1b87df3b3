/** What must be so when the fault comes: else the run proves nothing, whatever it looks like. */
import type {Premise, StepOf} from '../plan/step.js';
import {firstOf} from '../words.js';
import type {RunContext} from './context.js';
import {noteLeaders} from './fault-steps.js';
import {type Seen, workCommitted, workUncommitted} from './work-premises.js';

export async function premise(
  {premise: name}: StepOf<'premise'>,
  context: RunContext,
): Promise<void> {
  const {text, met} = await looks[name](context);
  context.record({type: 'premise', premise: name, text, met});
}

const looks: Readonly<Record<Premise, (context: RunContext) => Promise<Seen>>> = {
  'followers-in-isr': followersInIsr,
  'leader-leads': leaderLeads,
  'gave-up': gaveUp,
  'one-half-stored': oneHalfStored,
  'elder-lives': elderLives,
  'too-large': tooLarge,
  'work-uncommitted': workUncommitted,
  'work-committed': workCommitted,
};

/** Both followers in the ISR, as the leader itself says, at the last moment before it is struck. */
async function followersInIsr(context: RunContext): Promise<Seen> {
  const [leader] = context.brokersOf('leader');
  const state = (await context.ports.topic.partitions(leader)) ?? [];
  noteLeaders(state, context);
  const followers = context.brokersOf('followers');
  return {
    text: `broker ${leader ?? '?'} itself said that both followers were in the ISR`,
    met:
      state.length > 0 &&
      state.every(({isr}) => followers.every((broker) => isr.includes(broker))),
  };
}

async function leaderLeads(context: RunContext): Promise<Seen> {
  const [first] = context.brokersOf('leader');
  const state = (await context.ports.topic.partitions()) ?? [];
  noteLeaders(state, context);
  return {
    text: `broker ${first ?? '?'} was still the leader just before it was struck`,
    met: state.length > 0 && state.every(({leader}) => leader === first),
  };
}

async function gaveUp({orders}: RunContext): Promise<Seen> {
  return Promise.resolve({
    text: 'checkout had given up, and had said so, before the replies came again',
    met: orders.handedOut > 0 && orders.hasHeard(orders.handedOut),
  });
}

/** A half that is in the log counts, whether its transaction is open or not. */
async function oneHalfStored(context: RunContext): Promise<Seen> {
  const {orders, ports, request} = context;
  const others = (request.lab.also ?? []).filter(({holds}) => holds === 'other-half');
  const halves = await Promise.all(
    [null, ...others.map(({name}) => name)].map(async (name) =>
      ports.topic.storedIn(name),
    ),
  );
  const torn = orders.open.filter((id) => {
    const stored = halves.filter((half) => half.includes(id)).length;
    return stored > 0 && stored < halves.length;
  });
  const text = 'one half of an order was stored, and the other was still on its way';
  return {
    text: torn.length > 0 ? `${text} (${firstOf(torn)})` : text,
    met: torn.length > 0,
  };
}

async function elderLives({programs}: RunContext): Promise<Seen> {
  return Promise.resolve({
    text: 'the first checkout, which was taken for dead, was still there when it could go on',
    met: programs.eldersLive('checkout'),
  });
}

async function tooLarge({orders, ports}: RunContext): Promise<Seen> {
  const most = await ports.topic.largestBatch();
  return {
    text: `the big orders, of ${orders.noteBytes} bytes, were larger than the topic takes (max.message.bytes is ${most})`,
    met: orders.noteBytes > most,
  };
}
