/** A run of the lab leader-crash as it is recorded: 1000 orders, of which 950 are lost. */
import {nothingPrinted} from '../../src/engine/printed.js';
import type {PropertyPromise} from '../../src/engine/plan/define.js';
import type {Lab} from '../../src/presenting/lab.js';
import type {Entry, History} from '../../src/engine/history/history.js';
import type {Xray} from '../../src/systems/kafka/evidence/events.js';
import {reportOf} from '../../src/presenting/run/report.js';
import {views} from '../../src/systems/registry.js';
import {outcomeOf} from '../../src/app/runs/outcome.js';
import type {RunResult} from '../../src/presenting/run/result.js';
import {
  answered,
  at,
  began,
  cast,
  effect,
  ended,
  fault,
  healed,
  judged as judgedOf,
  leads,
  onKafka,
  partition,
  passed,
  phase,
  premise,
  probed,
  read,
  replica,
  shipping,
  tried,
  triedProbe,
  xray,
} from '../engine/builders.js';

const ids = Array.from(
  {length: 1000},
  (_, n) => `order-${String(n + 1).padStart(4, '0')}`,
);
const promise: PropertyPromise = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'in-service': 'holds',
};

function onDisk(broker: number, from: number, to: number) {
  const records = ids.slice(from, to).map((id, index) => ({id, offset: from + index}));
  return onKafka({type: 'on-disk', broker, partition: 0, records});
}

const committed = (of: Xray, mark: number): Xray => ({
  ...of,
  replicas: of.replicas.map((one) => ({...one, committed: mark})),
});

/** Every batch of fifty takes 20 ms; `kept` orders are on all brokers, the rest on the leader alone. */
export function recordedRun(fix: string | null, kept: number): History {
  const isr = [1, 2, 3];
  const state = kept < 1000 ? 'paused' : 'running';
  const entries: Entry[] = [
    at(0, began(kept < 1000 ? promise : {...promise, 'none-lost': 'holds'}, fix)),
    at(0, cast()),
    at(0, phase('orders')),
    at(100, xray(partition(1, isr, replica(1, 0), replica(2, 0), replica(3, 0)))),
  ];
  for (let from = 0; from < 1000; from += 50) {
    const batch = ids.slice(from, from + 50);
    const ms = 200 + from;
    const onAll = Math.min(kept, from + 50);
    if (from === 50)
      entries.push(
        at(ms - 10, phase('fault')),
        at(ms - 5, fault('pause', 'followers', 2, 3)),
      );
    entries.push(at(ms, tried(...batch)), at(ms + 10, answered('yes', batch)));
    entries.push(at(ms + 12, onDisk(1, from, from + 50)));
    if (from + 50 <= kept)
      for (const broker of [2, 3])
        entries.push(at(ms + 12, onDisk(broker, from, from + 50)));
    const followers = from === 0 ? 'running' : state;
    const view = partition(
      1,
      isr,
      replica(1, from + 50),
      replica(2, onAll, followers),
      replica(3, onAll, followers),
    );
    entries.push(at(ms + 15, xray(committed(view, onAll))));
  }
  const dead = partition(
    2,
    [2, 3],
    replica(1, 1000, 'dead'),
    replica(2, kept),
    replica(3, kept),
  );
  const whole = partition(2, isr, replica(1, kept), replica(2, kept), replica(3, kept));
  entries.push(
    at(1300, premise(true)),
    at(1400, fault('crash', 'leader', 1)),
    at(1410, fault('resume', 'followers', 2, 3)),
    at(1420, phase('failover')),
    at(4600, leads(2, [2, 3])),
    at(4610, xray(committed(dead, kept))),
    at(4700, triedProbe('probe-1')),
    at(4800, answered('yes', ['probe-1'])),
    at(4810, probed('probe-1', 3400)),
    at(5000, phase('healing')),
    at(6000, xray(committed(whole, kept))),
    at(6100, healed()),
    at(6200, phase('reading')),
    at(
      6300,
      onKafka({
        type: 'read',
        holding: 'orders',
        partition: 0,
        records: [
          ...ids.slice(0, kept).map((id, offset) => ({offset, id})),
          {offset: kept, id: 'probe-1'},
        ],
      }),
    ),
    at(6400, read.complete()),
    at(6500, phase('shipping')),
    at(6900, effect(...ids.slice(0, kept), 'probe-1')),
    at(7000, passed(kept + 2)),
    at(7100, shipping.complete()),
    at(7200, ended(7200)),
  );
  return entries;
}

/** What the application makes of a history. */
export function resultOf(history: History, lab: Lab): RunResult {
  const judged = judgedOf(history);
  const report = reportOf(judged, {cause: lab.cause, file: null, views});
  return {
    lab,
    judged,
    report,
    views,
    printed: nothingPrinted,
    outcome: outcomeOf(lab, report),
  };
}
