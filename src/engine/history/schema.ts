/** What a saved entry may look like: the schemas are the types. Only who reads a file needs them at run time. */
import * as z from 'zod';
import {holdingKinds} from '../plan/holding.js';
import {codeLanguages} from '../plan/define.js';
import {callNames, programNames} from '../plan/step.js';

const ids = z.array(z.string()).readonly();
const whole = z.number().int();
const program = z.enum(programNames);

/** Codes and numbers; a text in them is quoted from outside: a program, a library, the operating system. */
const fact = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])).readonly(),
]);
const facts = z.record(z.string(), fact).readonly();

const promise = z
  .partialRecord(
    z.enum([
      'none-lost',
      'each-once',
      'all-or-nothing',
      'told-the-truth',
      'in-service',
      'visible',
      'no-stall',
      'none-parked',
      'gap-found',
    ]),
    z.enum(['holds', 'breaks', 'either']),
  )
  .readonly();

/** Requests of a system's own protocol, or the replies to them, that are taken hold of. */
const interception = {
  system: z.string(),
  /** A kind of request, as the system names it. */
  request: z.string(),
  of: program,
  /**
   * `drop-reply`: the system does what it is asked, and the connection closes instead of the reply.
   * `hold-reply`: the same, and the reply waits. `hold-request`: nobody hears of it meanwhile; when
   * the program ends before the release, nobody ever does.
   */
  what: z.enum(['hold-reply', 'drop-reply', 'hold-request']),
};

/** The shape of each event, apart from its type. `at` is milliseconds since the run began. */
export const eventShapes = {
  'run-began': {
    schema: z.literal(2),
    lab: z.string(),
    /** null as shipped, a fix id, "control" or "mine". */
    fix: z.string().nullable(),
    /** What the programs are written in, where it is not TypeScript. */
    code: z.enum(codeLanguages).optional(),
    promise,
    systems: z
      .array(z.object({id: z.string(), version: z.string()}).readonly())
      .readonly(),
    /** Where the shop's data lies; the orders first. */
    holdings: z
      .array(
        z
          .object({name: z.string(), holds: z.enum(holdingKinds), system: z.string()})
          .readonly(),
      )
      .readonly(),
    inServiceWithin: z.number(),
    /** Wall clock, ISO 8601. */
    startedAt: z.string(),
    /** The learner's copy that is run, and which of its files are not as shipped. */
    copy: z
      .object({folder: z.string(), changed: z.array(z.string()).readonly()})
      .readonly()
      .optional(),
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
  'program-started': {program, pid: whole},
  'program-ended': {program, code: whole.nullable(), signal: z.string().nullable()},
  /** A program of the shop broke the rules of the shop; the run then proves nothing. `facts.why` is a code. */
  misbehaved: {
    program,
    how: z.enum([
      'does-not-build',
      'threw',
      'failed',
      'exited-early',
      'hung',
      'spoke-garbage',
      'unknown-order',
      'flooded',
      'never-acknowledged',
    ]),
    facts,
  },
  /** Checkout received these orders. `probe`: handed out to measure service, not counted. */
  attempted: {ids, probe: z.boolean()},
  /** `why` is in the program's own words. */
  answered: {ids, answer: z.enum(['yes', 'no', 'pending']), why: z.string().nullable()},
  /** What was done to these nodes of a system; `who` is the part that they play. */
  fault: {system: z.string(), fault: z.string(), who: z.string(), nodes: ids},
  /**
   * A program is held at a call of it. `effect` is `none`: nothing has come of the call so far;
   * `counts`: it has had its effect, and the reply is kept back. `ids` are the orders it is about.
   */
  held: {program, call: z.enum(callNames), ids, effect: z.enum(['none', 'counts'])},
  'let-go': {program},
  /** From now on every so many-th order is so big; `every` 0: none any more. */
  'big-orders': {every: whole, bytes: whole},
  /** This order comes from a guest: its `customer` is null. */
  'guest-order': {id: z.string()},
  /**
   * For `forMs` nothing had moved, or all was handled: these acknowledged orders could be read, and
   * shipping had neither handled nor passed them.
   */
  waiting: {ids, forMs: z.number()},
  /** A fault of the shop: SIGSTOP; the process stands still until it goes on. */
  paused: {program},
  resumed: {program},
  /** A fault of the shop: SIGKILL. What the program had in hand stays as it is. */
  killed: {program},
  /** From now on some of a program's requests, or the replies to them, are taken hold of. */
  intercepting: {...interception, from: whole, count: whole},
  /** One was: the `nth` of its kind since then. `refused`: with this reply the system refused the request. */
  intercepted: {...interception, nth: whole, refused: z.literal(true).optional()},
  /** No more are, and what was held goes on. */
  released: {},
  /** What must be so for the run to prove anything; `system`: whose own premise it is. */
  premise: {premise: z.string(), system: z.string().optional(), met: z.boolean(), facts},
  /** A holding was read to its end by a reader of our own, or not. `facts.why` is a code. */
  'reading-ended': {holding: z.string(), complete: z.boolean(), facts},
  /** A second process of the program began, and got the orders that the first had in hand. */
  'taken-over': {program, ids},
  /** What a reader of the orders could get while the fault lasted; not `complete`: nobody answered for a part. */
  glimpsed: {ids, complete: z.boolean()},
  /** Every acknowledged order could be read so many milliseconds after the fault; null: not in time. */
  'caught-up': {tookMs: z.number().nullable()},
  /** The warehouse's own ledger: these orders left the house, once for each mention. */
  shipped: {ids},
  'shipping-ended': {complete: z.boolean(), facts},
  /** `why` is in the program's own words. */
  parked: {ids, why: z.string()},
  /** Milliseconds from the last fault (or from the asking) to the probe's answer; null: none came in time. */
  probe: {id: z.string(), tookMs: z.number().nullable()},
  /** Between shipping and the warehouse's book these parcels were lost, and these left the house twice. */
  planted: {lost: ids, repeated: ids},
  /** What reconciliation found wrong between the two books. */
  reported: {missing: ids, duplicated: ids},
  healed: {},
  /** The machine, a system or the trainer failed, not the shop. `system`: whose own code it is. */
  environment: {code: z.string(), system: z.string().optional(), facts},
  'run-ended': {durationMs: z.number()},
  /** What a system noted in its own terms; its evidence has the schema of `event`. */
  system: {system: z.string(), event: z.looseObject({type: z.string()}).readonly()},
} as const;

const schemas = Object.entries(eventShapes).map(([type, shape]) =>
  z.object({at: z.number(), type: z.literal(type), ...shape}),
);

const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

/** One line of a saved run. What is in a system's own event is for its evidence to check. */
export const entrySchema = z.discriminatedUnion('type', [first, ...rest]);

export type Fact = z.infer<typeof fact>;
export type Facts = z.infer<typeof facts>;

type Shapes = typeof eventShapes;
/** An object type of Zod without any key would allow none at all. */
type FieldsOf<T extends keyof Shapes> = keyof Shapes[T] extends never
  ? unknown
  : Readonly<z.infer<z.ZodObject<Shapes[T]>>>;

export type EventByType = {
  readonly [T in keyof Shapes]: {readonly type: T} & FieldsOf<T>;
};
