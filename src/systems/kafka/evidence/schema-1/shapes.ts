/** What an entry of the first schema may look like: when Kafka was the only system. Only what was otherwise stands here. */
import * as z from 'zod';
import {eventShapes} from '../../../../engine/history/schema.js';
import {kafkaShapes} from '../events.js';
import {brokerFaults} from '../faults.js';
import {requestNames} from '../requests.js';

const {promise, inServiceWithin, startedAt, lab, fix} = eventShapes['run-began'];
/** A program of the shop. */
const subject = eventShapes.killed.program;
const {ids} = eventShapes['taken-over'];
const whole = z.number().int();
const brokers = z.array(whole);
const named = z.array(z.object({offset: whole, id: z.string().nullable()}));
const holds = z.enum(['other-half', 'effects', 'dead-letters', 'stopovers']);
const interception = {
  api: z.enum(requestNames),
  of: subject,
  what: eventShapes.intercepting.what,
};

const shapes = {
  ...eventShapes,
  ...kafkaShapes,
  'run-began': {
    schema: z.literal(1),
    ...{lab, fix, promise, inServiceWithin, startedAt},
    kafka: z.string(),
    topic: z.string(),
    also: z.array(z.object({name: z.string(), holds})).optional(),
  },
  'subject-started': {subject, pid: whole},
  'subject-ended': {subject, code: whole.nullable(), signal: z.string().nullable()},
  misbehaved: {subject, how: eventShapes.misbehaved.how, detail: z.string()},
  fault: {
    fault: z.enum(Object.keys(brokerFaults) as [string, ...string[]]),
    who: z.enum(['leader', 'followers', 'one-follower', 'all']),
    brokers,
  },
  held: {subject, call: eventShapes.held.call, ids, effect: eventShapes.held.effect},
  'let-go': {subject},
  killed: {subject},
  intercepting: {...interception, from: whole, count: whole},
  intercepted: {...interception, nth: whole, refused: z.literal(true).optional()},
  readable: {partition: whole, end: whole.nullable(), records: named},
  blind: {broker: whole, detail: z.string()},
  premise: {premise: z.string(), text: z.string(), met: z.boolean()},
  read: {partition: whole, records: named, undone: named.optional()},
  'reading-ended': {complete: z.boolean(), detail: z.string()},
  'taken-over': {subject, ids},
  'read-further': {
    topic: z.string(),
    partition: whole,
    records: kafkaShapes.read.records,
    undone: named.optional(),
    complete: z.boolean(),
    detail: z.string(),
  },
  passed: {partition: whole, offset: whole},
  'shipping-ended': {complete: z.boolean(), detail: z.string()},
  healed: {how: z.enum(['in-place', 'rebuilt'])},
  environment: {message: z.string()},
} as const;

/** Types that came later. */
const later = [
  'program-started',
  'program-ended',
  'paused',
  'resumed',
  'glimpsed',
  'system',
  'created',
  'not-read-on-the-way',
  'called',
  'asked-for',
  'sent',
  'replied',
  'unanswered',
  'fetched',
  'read-from',
  'reset',
  'joined-group',
  'left-group',
  'put-out',
  'group-committed',
  'told-position',
] as const;
type Shapes = Omit<typeof shapes, (typeof later)[number]>;

const schemas = Object.entries(shapes)
  .filter(([type]) => !later.some((one) => one === type))
  .map(([type, shape]) => z.object({at: z.number(), type: z.literal(type), ...shape}));
const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

/** One entry of a history of schema 1. */
export const firstEntrySchema = z.discriminatedUnion('type', [first, ...rest]);

export type FirstEventByType = {
  readonly [T in keyof Shapes]: {
    readonly at: number;
    readonly type: T;
  } & (keyof Shapes[T] extends never ? unknown : z.infer<z.ZodObject<Shapes[T]>>);
};
