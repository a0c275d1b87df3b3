/** A run on both toys: the real engine, the real judgement. */
import {type Judged, judge} from '../../../src/engine/judge.js';
import type {LabDefinition, PropertyPromise} from '../../../src/engine/plan/define.js';
import type {LabHolding} from '../../../src/engine/plan/holding.js';
import type {Step} from '../../../src/engine/plan/step.js';
import type {Entry, History} from '../../../src/engine/history/history.js';
import {runLab} from '../../../src/engine/run/run-lab.js';
import {type Report, reportOf} from '../../../src/presenting/run/report.js';
import {FakeShop} from '../run/fake-shop.js';
import {VirtualClock} from '../run/virtual-clock.js';
import {queueEvidence} from './queue/evidence.js';
import {queueRuntime, ToyQueues} from './queue/runtime.js';
import {queueView} from './queue/view.js';
import {checkout, type Program, shipping, type World} from './shop.js';
import {tableEvidence} from './table/evidence.js';
import {tableRuntime, ToyTables} from './table/runtime.js';
import {tableView} from './table/view.js';

const evidences = {table: tableEvidence, queue: queueEvidence};
export const views = {table: tableView, queue: queueView};

/** Rows are the answers and the effects; messages are the orders. */
export const holdings: readonly LabHolding[] = [
  {name: 'orders', holds: 'orders', system: 'queue'},
  {name: 'answers', holds: 'answers', system: 'table'},
  {name: 'invoices', holds: 'other-half', system: 'table'},
  {name: 'parcels', holds: 'effects', system: 'table'},
  {name: 'dead', holds: 'dead-letters', system: 'queue'},
  {name: 'later', holds: 'stopovers', system: 'queue'},
];

const promise: PropertyPromise = {
  'none-lost': 'holds',
  'all-or-nothing': 'holds',
  'told-the-truth': 'holds',
  'each-once': 'holds',
};

/** The queue is drained in the end, when shipping has taken what it takes: reading takes away, too. */
export const shipReadRest: readonly Step[] = [
  {do: 'finish', program: 'checkout', within: 5000},
  {do: 'heal', within: 5000},
  {do: 'ship', within: 5000},
  {do: 'read', within: 1000},
  {do: 'read-rest', within: 1000},
];

const tenOrders: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 5000},
  ...shipReadRest,
];

export type ToyRun = {
  readonly plan?: readonly Step[];
  readonly holdings?: readonly LabHolding[];
  readonly promise?: PropertyPromise;
  readonly checkout?: Program;
  readonly shipping?: Program;
  /** Makes the world otherwise before anything runs. */
  readonly given?: (world: World) => void;
};

export type Outcome = {
  readonly history: History;
  readonly judged: Judged;
  readonly report: Report;
};

/** Runs it to its end and judges it with the evidence of both. */
export async function runToys(options: ToyRun = {}): Promise<Outcome> {
  const clock = new VirtualClock();
  const world: World = {tables: new ToyTables(), queues: new ToyQueues()};
  options.given?.(world);
  const history: Entry[] = [];
  const none = {doesNotBuild: {said: 'there is none'}};
  const promised = options.promise ?? promise;
  const plan = options.plan ?? tenOrders;
  await runLab(
    {
      lab: labOf(options.holdings ?? holdings, plan, promised),
      fix: null,
      plan,
      promise: promised,
      startedAt: '2026-01-02T03:04:05.000Z',
    },
    {
      clock,
      systems: [tableRuntime(world.tables), queueRuntime(world.queues)],
      shop: new FakeShop(clock, (caller) => ({...world, caller}), {
        checkout: options.checkout ?? checkout(),
        shipping: options.shipping ?? shipping(),
        relay: none,
        redrive: none,
        reconcile: none,
        invoices: none,
      }),
      random: () => 0,
      record: (entry) => history.push(entry),
      environmentTrouble: () => null,
    },
    new AbortController().signal,
  );
  const judged = judge(history, evidences);
  const report = reportOf(judged, {cause: 'the cause', file: null, views});
  return {history, judged, report};
}

const labOf = (
  held: readonly LabHolding[],
  plan: readonly Step[],
  shipped: PropertyPromise,
): LabDefinition => ({
  id: 'two-toys',
  stage: 'end-to-end',
  core: false,
  minutes: 1,
  orders: 10,
  holdings: held,
  plan,
  inServiceWithin: 5000,
  predict: {choices: []},
  shipped,
  control: shipped,
  fixes: [],
});
