/** The run itself spoilt: its promise, its premises, its probes, its end. */
import {
  all,
  beforeTheEnd,
  drop,
  each,
  type Entry,
  ofType,
  type Run,
  type Spoil,
} from '../entry.js';
import {ordersOf, soundOrder} from './choice.js';

const properties = [
  'none-lost',
  'each-once',
  'all-or-nothing',
  'told-the-truth',
  'in-service',
  'visible',
  'no-stall',
  'gap-found',
] as const;

const promising = (promise: Readonly<Record<string, string>>): Spoil =>
  each('run-began', (entry) => [{...entry, promise}]);

/** The same properties, with another word for each. */
const promisingAll = (word: string): Spoil =>
  each('run-began', (entry) => [
    {
      ...entry,
      promise: Object.fromEntries(
        Object.keys(entry.promise ?? {}).map((name) => [name, word]),
      ),
    },
  ]);

const promisingToo = (name: string): Spoil =>
  each('run-began', (entry) => [
    {...entry, promise: {...entry.promise, [name]: 'holds'}},
  ]);

/** The run stops after this share of its entries, in percent. */
const cutAt =
  (percent: number): Spoil =>
  (run) =>
    run.slice(0, Math.max(1, Math.floor((run.length * percent) / 100)));

const cutBefore =
  (type: string): Spoil =>
  (run) => {
    const index = run.findIndex(ofType(type));
    return index === -1 ? run : run.slice(0, index);
  };

const misbehaviours = [
  'does-not-build',
  'threw',
  'exited-early',
  'hung',
  'spoke-garbage',
  'unknown-order',
  'flooded',
  'never-acknowledged',
] as const;

const misbehaved = (subject: string, how: string, detail: string): Entry => ({
  at: 0,
  type: 'misbehaved',
  subject,
  how,
  detail,
});

const premise = (met: boolean): Entry => ({
  at: 0,
  type: 'premise',
  premise: 'p',
  text: 'it was so',
  met,
});

const environment = (message: string): Entry => ({at: 0, type: 'environment', message});

const probes = (change: (entry: Entry) => readonly Entry[]): Spoil =>
  each('probe', change);

/** A probe that was handed out, measured and answered as said. */
const probed = (tookMs: number | null, ...answers: readonly string[]): Spoil =>
  beforeTheEnd(
    {at: 10, type: 'attempted', ids: ['probe-more'], probe: true},
    {at: 20, type: 'probe', id: 'probe-more', tookMs},
    ...answers.map((answer) => ({
      at: 30,
      type: 'answered',
      ids: ['probe-more'],
      answer,
      why: null,
    })),
  );

const readable = (end: number | null, run: Run): Entry => ({
  at: 0,
  type: 'readable',
  partition: 0,
  end,
  records: ordersOf(run)
    .filter((_, index) => index % 3 > 0)
    .map((id, offset) => ({offset, id})),
});

const planted = (lost: readonly string[], repeated: readonly string[]): Entry => ({
  at: 0,
  type: 'planted',
  lost,
  repeated,
});

const reported = (missing: readonly string[], duplicated: readonly string[]): Entry => ({
  at: 0,
  type: 'reported',
  missing,
  duplicated,
});

const withOrders =
  (entries: (ids: readonly string[], run: Run) => readonly Entry[]): Spoil =>
  (run) =>
    beforeTheEnd(...entries(ordersOf(run), run))(run);

export const spoiltRun: Readonly<Record<string, Spoil>> = {
  'only the beginning is left': (run) => run.slice(0, 1),
  'the beginning is missing': (run) => run.slice(1),
  ...Object.fromEntries(
    [5, 15, 30, 45, 60, 75, 85, 95].map((percent) => [
      `the run was cut at ${percent} %`,
      cutAt(percent),
    ]),
  ),
  ...Object.fromEntries(
    ['fault', 'read', 'reading-ended', 'shipped', 'shipping-ended', 'read-further'].map(
      (type) => [`the run was cut before ${type}`, cutBefore(type)],
    ),
  ),
  'the end of the run is missing': drop('run-ended'),
  'the run ended twice': each('run-ended', (entry) => [
    entry,
    {...entry, durationMs: 77_777},
  ]),
  'everything that does not count is missing': drop(
    'phase',
    'subject-started',
    'subject-ended',
    'healed',
    'xray',
    'xray-further',
    'leader',
    'let-go',
    'released',
    'intercepting',
    'cast',
    'position',
    'held',
  ),
  'nothing was promised': promising({}),
  'only that no order is lost was promised': promising({'none-lost': 'holds'}),
  'everything was promised': promising(
    Object.fromEntries(properties.map((name) => [name, 'holds'])),
  ),
  'all that was promised holds': promisingAll('holds'),
  'all that was promised breaks': promisingAll('breaks'),
  'all that was promised may be either': promisingAll('either'),
  ...Object.fromEntries(
    properties
      .slice(2)
      .map((name) => [`${name} was promised as well`, promisingToo(name)]),
  ),
  'a premise was not met': beforeTheEnd(premise(false)),
  'one premise more was met': beforeTheEnd(premise(true)),
  'each premise is the opposite': each('premise', (entry) => [
    {...entry, met: entry.met !== true},
  ]),
  'no premise was looked at': drop('premise'),
  'the environment failed': beforeTheEnd(environment('the disk is full')),
  'the environment failed twice and a premise was not met': beforeTheEnd(
    environment('the disk is full.'),
    premise(false),
    environment('no port is free'),
  ),
  ...Object.fromEntries(
    misbehaviours.map((how, index) => [
      `a program misbehaved: ${how}`,
      beforeTheEnd(
        misbehaved(
          index % 2 === 0 ? 'checkout' : 'shipping',
          how,
          index % 3 === 0 ? '' : 'it was seen',
        ),
      ),
    ]),
  ),
  'a probe was handed out and never measured': beforeTheEnd({
    at: 0,
    type: 'attempted',
    ids: ['probe-more'],
    probe: true,
  }),
  'no probe was measured': drop('probe'),
  'no probe was acknowledged in time': probes((entry) => [{...entry, tookMs: null}]),
  'every probe was slow': probes((entry) => [{...entry, tookMs: 99_999}]),
  'every probe was fast': probes((entry) => [{...entry, tookMs: 3}]),
  'no probe was answered': (run) => {
    const ids = new Set(
      run.flatMap((entry) => (entry.probe === true ? (entry.ids ?? []) : [])),
    );
    return each('answered', (entry) => [
      {...entry, ids: (entry.ids ?? []).filter((id) => !ids.has(id))},
    ])(run);
  },
  'a probe more was acknowledged': probed(1234, 'yes'),
  'a probe more was refused': probed(1234, 'no'),
  'a probe more was acknowledged too late': probed(null, 'pending', 'yes'),
  'no fault was struck': drop('fault'),
  'no request was taken hold of': drop('intercepted'),
  'nobody looked while the fault lasted': drop('readable'),
  'no broker answered who wanted to look': each('readable', (entry) => [
    {...entry, end: null, records: []},
  ]),
  'who looked saw half': each('readable', (entry) => [
    {...entry, records: (entry.records ?? []).filter(({offset}) => offset % 2 === 0)},
  ]),
  'somebody looked and saw two thirds': all(
    promisingToo('visible'),
    withOrders((_, run) => [readable(9, run)]),
  ),
  'somebody looked, and not every partition answered': all(
    promisingToo('visible'),
    withOrders((_, run) => [readable(9, run), {...readable(null, run), partition: 1}]),
  ),
  'nothing was planted': drop('planted'),
  'nothing was reported': drop('reported'),
  'what is missing was reported as duplicated': each('reported', (entry) => [
    {...entry, missing: entry.duplicated ?? [], duplicated: entry.missing ?? []},
  ]),
  'all was well, says reconciliation': each('reported', (entry) => [
    {...entry, missing: [], duplicated: []},
  ]),
  'a healthy order was reported as missing': (run) =>
    each('reported', (entry) => [
      {...entry, missing: [...(entry.missing ?? []), soundOrder(run)]},
    ])(run),
  'a loss was planted and found': all(
    promisingToo('gap-found'),
    withOrders((ids) => [
      planted(ids.slice(0, 2), ids.slice(2, 3)),
      reported(ids.slice(1, 2), ids.slice(2, 4)),
    ]),
  ),
};
