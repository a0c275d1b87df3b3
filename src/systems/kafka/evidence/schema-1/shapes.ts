/** What an entry of the first schema may look like: when Kafka was the only system. */
import * as z from 'zod';
import {programNames} from '../../../../engine/plan/step.js';
import {requestKinds} from '../requests.js';

const ids = z.array(z.string());
const whole = z.number().int();
const offsetAndId = z.array(z.object({offset: whole, id: z.string()}));
const offsetAndMaybeId = z.array(z.object({offset: whole, id: z.string().nullable()}));
const brokers = z.array(whole);
const subject = z.enum(programNames);
const promise = z.partialRecord(
  z.enum([
    'none-lost',
    'each-once',
    'all-or-nothing',
    'told-the-truth',
    'in-service',
    'visible',
    'no-stall',
    'gap-found',
  ]),
  z.enum(['holds', 'breaks', 'either']),
);
const holds = z.enum(['other-half', 'effects', 'dead-letters', 'stopovers']);
const nullableWhole = whole.nullable();
const interception = {
  api: z.enum(Object.keys(requestKinds) as [string, ...string[]]),
  of: subject,
  what: z.enum(['hold-reply', 'drop-reply', 'hold-request']),
};

const replica = z.object({
  broker: whole,
  state: z.enum(['running', 'paused', 'dead']),
  cutOff: z.boolean(),
  logEnd: nullableWhole,
  committed: nullableWhole,
  fsynced: nullableWhole,
  epoch: nullableWhole,
  logStart: nullableWhole.optional(),
  epochs: z.array(z.object({epoch: whole, from: whole})).optional(),
});

const xray = z.object({
  partition: whole,
  leader: nullableWhole,
  isr: brokers,
  elr: brokers.optional(),
  epoch: nullableWhole.optional(),
  replicas: z.array(replica),
});

const eventShapes = {
  'run-began': {
    schema: z.literal(1),
    lab: z.string(),
    fix: z.string().nullable(),
    promise,
    kafka: z.string(),
    topic: z.string(),
    also: z.array(z.object({name: z.string(), holds})).optional(),
    inServiceWithin: z.number(),
    startedAt: z.string(),
  },
  phase: {
    phase: z.enum([
      'orders',
      'fault',
      'failover',
      'closed',
      'healing',
      'reading',
      'shipping',
    ]),
  },
  cast: {
    leader: whole,
    followers: brokers,
    epoch: nullableWhole,
    isr: brokers.optional(),
  },
  'subject-started': {subject, pid: whole},
  'subject-ended': {
    subject,
    code: nullableWhole,
    signal: z.string().nullable(),
  },
  misbehaved: {
    subject,
    how: z.enum([
      'does-not-build',
      'threw',
      'exited-early',
      'hung',
      'spoke-garbage',
      'unknown-order',
      'flooded',
      'never-acknowledged',
    ]),
    detail: z.string(),
  },
  attempted: {ids, probe: z.boolean()},
  answered: {ids, answer: z.enum(['yes', 'no', 'pending']), why: z.string().nullable()},
  fault: {
    fault: z.enum([
      'crash',
      'stop',
      'pause',
      'resume',
      'restart',
      'cut-off',
      'hold-back',
      'rejoin',
      'lose-disk',
      'new-disk',
      'power-cut',
    ]),
    who: z.enum(['leader', 'followers', 'one-follower', 'all']),
    brokers,
  },
  held: {
    subject,
    call: z.enum(['orders', 'answer', 'shipped', 'parked']),
    ids,
    effect: z.enum(['none', 'counts']),
  },
  'told-stored': {to: subject, partition: whole, records: offsetAndId},
  'let-go': {subject},
  'partitions-added': {before: whole, total: whole},
  'big-orders': {every: whole, bytes: whole},
  'guest-order': {id: z.string()},
  waiting: {ids, forMs: z.number()},
  killed: {subject},
  intercepting: {...interception, from: whole, count: whole},
  intercepted: {...interception, nth: whole, refused: z.literal(true).optional()},
  released: {},
  'unclean-election': {},
  leader: {partition: whole, leader: nullableWhole, isr: brokers},
  xray: {partitions: z.array(xray)},
  'xray-further': {
    topics: z.array(z.object({topic: z.string(), partitions: z.array(xray)})),
  },
  'on-disk': {broker: whole, partition: whole, records: offsetAndId},
  unseen: {broker: whole, partition: whole, from: whole, to: whole},
  readable: {partition: whole, end: nullableWhole, records: offsetAndMaybeId},
  blind: {broker: whole, detail: z.string()},
  premise: {premise: z.string(), text: z.string(), met: z.boolean()},
  read: {
    partition: whole,
    records: offsetAndMaybeId,
    undone: offsetAndMaybeId.optional(),
  },
  'reading-ended': {complete: z.boolean(), detail: z.string()},
  'taken-over': {subject, ids},
  'caught-up': {tookMs: z.number().nullable()},
  'read-further': {
    topic: z.string(),
    partition: whole,
    records: z.array(
      z.object({
        offset: whole,
        id: z.string().nullable(),
        headers: z.record(z.string(), z.string()).optional(),
      }),
    ),
    undone: offsetAndMaybeId.optional(),
    complete: z.boolean(),
    detail: z.string(),
  },
  shipped: {ids},
  position: {partition: whole, offset: whole},
  passed: {partition: whole, offset: whole},
  'shipping-ended': {complete: z.boolean(), detail: z.string()},
  parked: {ids, why: z.string()},
  probe: {id: z.string(), tookMs: z.number().nullable()},
  planted: {lost: ids, repeated: ids},
  reported: {missing: ids, duplicated: ids},
  healed: {how: z.enum(['in-place', 'rebuilt'])},
  environment: {message: z.string()},
  'run-ended': {durationMs: z.number()},
} as const;

const schemas = Object.entries(eventShapes).map(([type, shape]) =>
  z.object({at: z.number(), type: z.literal(type), ...shape}),
);

const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

/** One entry of a history of schema 1. */
export const firstEntrySchema = z.discriminatedUnion('type', [first, ...rest]);

type Shapes = typeof eventShapes;
export type FirstEventByType = {
  readonly [T in keyof Shapes]: {readonly at: number; readonly type: T} & z.infer<
    z.ZodObject<Shapes[T]>
  >;
};
