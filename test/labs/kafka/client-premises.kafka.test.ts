/** The labs of the client's mistakes, with their premises broken on purpose: whatever the facts look like, nothing is concluded. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findTheGap} from '../../../labs/kafka/find-the-gap/lab.js';
import {fireAndForget} from '../../../labs/kafka/fire-and-forget/lab.js';
import {gaveUp} from '../../../labs/kafka/gave-up/lab.js';
import {newPartition} from '../../../labs/kafka/new-partition/lab.js';
import {reusedSequence} from '../../../labs/kafka/reused-sequence/lab.js';
import {transaction} from '../../../labs/kafka/transaction/lab.js';
import type {HostSession} from '../../../src/app/host/session.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import type {Step} from '../../../src/engine/plan/step.js';
import type {Entry} from '../../../src/engine/history/history.js';
import {exitCodeFor} from '../../../src/engine/judge.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {brokersSuffer, onKafka} from '../../../src/systems/kafka/evidence/plan.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {openSession, runOn} from '../../helpers/own-plan.js';

let home: Home;
let session: HostSession;

// One cluster for all: whatever happens to it is healed at the end of each run.
beforeAll(async () => {
  home = await openHome();
  session = await openSession(home);
});

afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

type Broken = {
  readonly what: string;
  readonly lab: LabDefinition;
  readonly fix?: string;
  readonly plan?: (plan: readonly Step[]) => readonly Step[];
  readonly onEntry?: (entry: Entry) => void;
  readonly says: RegExp;
};

async function run({lab, fix, plan = (same) => same, onEntry}: Broken): Promise<Result> {
  const own = lab.fixes.find(({id}) => id === fix)?.plan ?? lab.plan;
  return runOn(session, {
    lab,
    fix: fix ?? null,
    plan: plan(own),
    ...(onEntry ? {onEntry} : {}),
  });
}

/** These steps, just before the first step of a kind. */
const before =
  (what: Step['do'], ...more: readonly Step[]) =>
  (plan: readonly Step[]): readonly Step[] => {
    const at = plan.findIndex(({do: one}) => one === what);
    return [...plan.slice(0, at), ...more, ...plan.slice(at)];
  };

const steps =
  (change: (step: Step) => readonly Step[]) =>
  (plan: readonly Step[]): readonly Step[] =>
    plan.flatMap(change);

/** Checkout is not deployed again, and so knows one partition only. */
function checkoutRunsOn(plan: readonly Step[]): readonly Step[] {
  const grows = plan.findIndex(
    (step) => step.do === 'system' && step.step.do === 'add-partitions',
  );
  return plan.filter(
    (step, index) =>
      index < grows ||
      !(step.do === 'stop' || step.do === 'start') ||
      step.program !== 'checkout',
  );
}

const pids: number[] = [];
const killsTheFirst = (entry: Entry): void => {
  if (entry.type === 'program-started') pids.push(entry.pid);
  if (entry.type === 'taken-over') process.kill(pids[0] ?? 0, 'SIGKILL');
};

const broken: readonly Broken[] = [
  {
    what: 'big orders that the topic takes',
    lab: fireAndForget,
    plan: steps((step) =>
      step.do === 'big-orders' ? [{...step, bytes: 90_000}] : [step],
    ),
    says: /^A premise was not met: the big orders, of 90000 bytes, were larger than the topic takes \(max\.message\.bytes is 100000\)\.$/,
  },
  {
    what: 'a leader that led no more when it died',
    lab: gaveUp,
    plan: before(
      'premise',
      brokersSuffer('stop', 'leader'),
      onKafka({do: 'new-leader', within: 15_000}),
    ),
    says: /^A premise was not met: broker [123] was still the leader just before it was struck\.$/,
  },
  {
    what: 'replies that came again before checkout had given up',
    lab: reusedSequence,
    plan: steps((step) => {
      if (step.do === 'heard' && step.through === 11) return [{...step, within: 1}];
      return step.do === 'struck' ? [{...step, times: 1}] : [step];
    }),
    says: /^A premise was not met: checkout had given up, and had said so, before the replies came again\.$/,
  },
  {
    what: 'a zombie that is really dead',
    lab: transaction,
    fix: 'zombie-fenced',
    onEntry: killsTheFirst,
    says: /^A premise was not met: the first checkout, which was taken for dead, was still there when it could go on\.$/,
  },
  {
    what: 'an order of which nothing was stored yet',
    lab: transaction,
    // Each order makes two requests: the third is the first of the next order.
    plan: steps((step) => (step.do === 'intercept' ? [{...step, from: 3}] : [step])),
    says: /^A premise was not met: one half of an order was stored, and the other was still on its way\.$/,
  },
  {
    what: 'new partitions that nobody wrote to',
    lab: newPartition,
    plan: checkoutRunsOn,
    says: /^A premise was not met: shipping had not been assigned the new partitions when orders had been written to them \(they were empty\)\.$/,
  },
  {
    what: 'parcels that had left before the warehouse erred',
    lab: findTheGap,
    fix: 'ids-per-window',
    plan: (plan) => {
      const planting = plan.filter((step) => step.do === 'plant');
      return before('run', ...planting)(plan.filter((step) => step.do !== 'plant'));
    },
    says: /^What was planted is not what stood in the book of the warehouse when it was compared: order-\d+ and 3 more\.$/,
  },
];

describe('a fault that had nothing to strike', () => {
  it.each(broken)('$what: nothing is concluded, and the reason is told', async (one) => {
    const {judged, report} = await run(one);
    const {verdict, asPromised, cause} = report;
    expect({code: exitCodeFor(judged.verdict), verdict, asPromised, cause}).toEqual({
      code: 3,
      verdict: 'inconclusive',
      asPromised: false,
      cause: null,
    });
    expect(report.reasons).toEqual([expect.stringMatching(one.says)]);
  });
});
