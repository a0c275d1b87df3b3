/** What the files of each fix of the store labs say, in terms of the simulated cluster. */
import {minIsrEqualsRf} from '../../../../../labs/kafka/min-isr-equals-rf/lab.js';
import {oldTimestamps} from '../../../../../labs/kafka/old-timestamps/lab.js';
import {powerCut} from '../../../../../labs/kafka/power-cut/lab.js';
import {retention} from '../../../../../labs/kafka/retention/lab.js';
import {shrunkenIsr} from '../../../../../labs/kafka/shrunken-isr/lab.js';
import {singleReplica} from '../../../../../labs/kafka/single-replica/lab.js';
import {uncleanElection} from '../../../../../labs/kafka/unclean-election/lab.js';
import type {LabDefinition} from '../../../../../src/engine/plan/define.js';
import {filesFor} from '../../../../../src/engine/plan/plan.js';
import type {BenchOptions} from './bench.js';
import {acksAll, keeping, refusing} from './programs.js';
import type {SimOptions} from './sim-cluster.js';
import type {Program} from './sim-shop.js';

type Shop = {
  readonly lab: LabDefinition;
  readonly checkout: Program;
  readonly cluster: SimOptions;
  /** Of each fix, what is otherwise than as shipped. */
  readonly fixes: Readonly<
    Record<string, {readonly checkout?: Program; readonly cluster?: SimOptions}>
  >;
};

const idempotent = {...acksAll, idempotent: true};
const acksOne = keeping({...acksAll, acks: 1});
const stamped = {...idempotent, stamped: true};
const day = 24 * 60 * 60 * 1000;
/** A megabyte of invoices. */
const megabyte = 26;

const shops: readonly Shop[] = [
  {
    lab: shrunkenIsr,
    checkout: keeping(acksAll),
    cluster: {},
    fixes: {
      idempotence: {checkout: keeping(idempotent)},
      'flush-every-message': {cluster: {flushes: true}},
      'min-isr-2': {cluster: {minIsr: 2}},
    },
  },
  {
    lab: uncleanElection,
    checkout: keeping(acksAll),
    cluster: {unclean: true},
    fixes: {
      'more-retries': {checkout: keeping({...acksAll, retries: 100})},
      idempotence: {checkout: keeping(idempotent)},
      'clean-only': {cluster: {unclean: false}},
      'min-isr-2': {cluster: {minIsr: 2}},
      'shipping-was-faster': {},
    },
  },
  {
    lab: minIsrEqualsRf,
    checkout: keeping(acksAll),
    cluster: {minIsr: 3},
    fixes: {'acks-1': {checkout: acksOne}, 'min-isr-2': {cluster: {minIsr: 2}}},
  },
  {
    lab: singleReplica,
    checkout: acksOne,
    cluster: {replicas: 1},
    fixes: {
      'acks-all': {checkout: keeping(acksAll)},
      'min-isr-2': {checkout: keeping(acksAll), cluster: {minIsr: 2}},
      'three-replicas': {
        checkout: keeping(acksAll),
        cluster: {replicas: 3, minIsr: 2},
      },
    },
  },
  {
    lab: retention,
    checkout: keeping(idempotent),
    cluster: {
      replicas: 2,
      retentionMs: 2000,
      retentionRecords: megabyte,
      segmentRecords: megabyte,
    },
    fixes: {
      'more-replicas': {cluster: {replicas: 3}},
      'longer-time': {cluster: {retentionMs: 7 * day}},
      'longer-time-and-size': {
        cluster: {retentionMs: 7 * day, retentionRecords: Infinity},
      },
    },
  },
  {
    lab: oldTimestamps,
    checkout: keeping(stamped),
    cluster: {replicas: 2, retentionMs: day},
    fixes: {
      'more-replicas': {cluster: {replicas: 3}},
      'two-days': {cluster: {retentionMs: 2 * day}},
      'a-week': {cluster: {retentionMs: 7 * day}},
      'log-append-time': {cluster: {appendTime: true}},
      'refuse-old': {
        checkout: refusing({...stamped, retries: 0}),
        cluster: {refusesOlder: day},
      },
    },
  },
  {
    lab: powerCut,
    checkout: keeping(acksAll),
    cluster: {minIsr: 2},
    fixes: {
      'min-isr-3': {cluster: {minIsr: 3}},
      'flush-every-second': {},
      'flush-every-message': {cluster: {flushes: true}},
    },
  },
];

/** Everything that a run of such a lab needs: the lab, its fix, its checkout and its cluster. */
export function shopOf(lab: string, fix: string | null): BenchOptions {
  const shop = shops.find((one) => one.lab.id === lab);
  if (!shop) throw new Error(`no shop for ${lab}`);
  const files = filesFor(shop.lab, fix);
  const changed = files === null ? {} : shop.fixes[files];
  if (!changed) throw new Error(`no shop for ${lab} ${fix}`);
  return {
    lab: shop.lab,
    fix,
    checkout: changed.checkout ?? shop.checkout,
    cluster: {...shop.cluster, ...changed.cluster},
  };
}

/** Every run that these labs offer. */
export const runs = shops.flatMap(({lab}) =>
  [null, 'control', ...lab.fixes.map(({id}) => id)].map((fix) => [lab.id, fix] as const),
);
