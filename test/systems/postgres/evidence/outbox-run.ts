/** Thirty orders, each a row and a row of the outbox; the last three are never sent, and one that was is removed. */
import type {
  Entry,
  History,
  HistoryEvent,
} from '../../../../src/engine/history/history.js';
import type {Row} from '../../../../src/engine/tables/tables.js';
import type {PostgresEvent} from '../../../../src/systems/postgres/evidence/events.js';
import {
  allHold,
  at,
  began,
  cast,
  closing,
  effect,
  fault,
  onKafka,
  tried,
  xray,
  yes,
} from '../../../engine/builders.js';
import {crash} from '../../kafka/evidence/xray/views.js';

const onPostgres = (event: PostgresEvent): HistoryEvent => ({
  type: 'system',
  system: 'postgres',
  event,
});

const orderId = (n: number): string => `order-${String(n).padStart(4, '0')}`;

const ids = Array.from({length: 30}, (_, index) => orderId(index + 1));
const sent = 27;

const placed = (id: string): Row => ({row: id, id, columns: {item: 'tea', cents: 450}});

const waiting = (id: string): Row => ({
  row: id,
  id,
  columns: {n: Number(id.slice(-4)), sent_at: null},
});

const marked = (id: string): Row => ({
  ...waiting(id),
  done: true,
  columns: {
    ...waiting(id).columns,
    sent_at: `2026-01-02T03:04:${id.slice(-2)}.250381+00:00`,
  },
});

const changed = (
  holding: string,
  rows: readonly Row[],
  gone: readonly string[] = [],
): HistoryEvent => onPostgres({type: 'changed', holding, rows, gone});

/** Ten orders at 100, 450 and 650 ms; what is in the outbox is sent some time later. */
const tables: readonly Entry[] = [
  at(
    15,
    onPostgres({
      type: 'created',
      database: 'shop',
      tables: {placed: 'orders', outbox: 'outbox', shipments: 'shipments'},
    }),
  ),
  ...[100, 450, 650].flatMap((ms, batch) => {
    const some = ids.slice(10 * batch, 10 * batch + 10);
    return [
      at(ms, changed('placed', some.map(placed))),
      at(ms, changed('outbox', some.map(waiting))),
    ];
  }),
  at(300, changed('outbox', ids.slice(0, 10).map(marked))),
  at(600, changed('outbox', ids.slice(10, 20).map(marked))),
  at(900, changed('outbox', ids.slice(20, sent).map(marked), [orderId(1)])),
];

const inTheEnd = (holding: string, rows: readonly Row[]): readonly Entry[] => [
  at(5000, onPostgres({type: 'read', holding, rows})),
  at(5000, {type: 'reading-ended', holding, complete: true, facts: {count: rows.length}}),
];

const start = began(allHold);

/** `orders`: the holding of the orders, in the first of the systems. */
const beganWith = (orders: string, ...systems: readonly string[]): HistoryEvent => ({
  ...start,
  systems: systems.map((id) => ({id, version: id === 'kafka' ? '4.3.1' : '17.6'})),
  holdings: [
    {name: orders, holds: 'orders', system: systems[0] ?? ''},
    {name: 'placed', holds: 'answers', system: 'postgres'},
    {name: 'outbox', holds: 'outbox', system: 'postgres'},
  ],
});

const byTime = (entries: readonly Entry[]): History =>
  [...entries].sort((one, other) => one.at - other.at);

const sends: readonly Entry[] = [at(20, tried(...ids)), at(30, yes(...ids))];

const allRead: readonly Entry[] = [
  ...inTheEnd('placed', ids.map(placed)),
  ...inTheEnd('outbox', [
    ...ids.slice(1, sent).map(marked),
    ...ids.slice(sent).map(waiting),
  ]),
];

/** Beside a topic whose leader is killed at 550 ms. */
export const outboxRun: History = byTime([
  at(0, beganWith('orders', 'kafka', 'postgres')),
  at(10, cast()),
  ...sends,
  ...crash.map((one) => at(one.at, xray(...one.partitions))),
  at(550, fault('crash', 'leader', 1)),
  ...tables,
  ...allRead,
  at(
    4900,
    onKafka({
      type: 'read',
      holding: 'orders',
      partition: 0,
      records: ids.slice(0, sent).map((id, offset) => ({offset, id})),
    }),
  ),
  at(4950, effect(...ids.slice(0, sent))),
  ...closing(sent + 1).map((event) => at(5000, event)),
]);

/** No system has logs; checkout is killed at 500 ms. */
export const tablesAlone: History = byTime([
  at(0, beganWith('shipments', 'postgres')),
  ...sends,
  at(500, {type: 'program-ended', program: 'checkout', code: null, signal: 'SIGKILL'}),
  ...tables,
  ...allRead,
  at(5000, {type: 'run-ended', durationMs: 5000}),
]);

/** What is no word in it: names of tables and columns, and what stands in them. */
export const ofTables: readonly RegExp[] = [
  /\b(orders|outbox) (?=\(|\d|·|$)|\b(orders|outbox)$/gm,
  /\b(item|cents|sent_at|tea)\b/g,
];
