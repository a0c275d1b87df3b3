/** What Kafka notes in a history, in its own terms: the schemas are the types. */
import * as z from 'zod';

const whole = z.number().int();
const maybeWhole = whole.nullable();
const brokers = z.array(whole).readonly();
const records = z.array(z.object({offset: whole, id: z.string()}).readonly()).readonly();
const maybeNamed = z
  .array(z.object({offset: whole, id: z.string().nullable()}).readonly())
  .readonly();

/** One replica's log as its broker's disk has it. Offsets are null when the file is not there yet. */
const replica = z
  .object({
    broker: whole,
    state: z.enum(['running', 'paused', 'dead']),
    cutOff: z.boolean(),
    /** One past the last whole batch in the log. */
    logEnd: maybeWhole,
    /** The high watermark in the broker's checkpoint file. */
    committed: maybeWhole,
    /** The recovery point: what the broker has fsynced. */
    fsynced: maybeWhole,
    /** Leader epoch of the last batch. */
    epoch: maybeWhole,
    /** First offset that is still there: retention deletes from the front. */
    logStart: maybeWhole.optional(),
    /** Under which leader epochs the log was written: each from its first offset on, oldest first. */
    epochs: z
      .array(z.object({epoch: whole, from: whole}).readonly())
      .readonly()
      .optional(),
  })
  .readonly();

/** One partition seen from outside: disks by file, leadership by the last answer of a broker. */
const xray = z
  .object({
    partition: whole,
    leader: maybeWhole,
    isr: brokers,
    /** Eligible leader replicas (KIP-966): out of the ISR, and known to have all that is committed. */
    elr: brokers.optional(),
    /** Leader epoch, as the controller counts it. */
    epoch: maybeWhole.optional(),
    replicas: z.array(replica).readonly(),
  })
  .readonly();
const xrays = z.array(xray).readonly();

/** The shape of each event, apart from its type. */
export const kafkaShapes = {
  /** The topics of the run, by the shop's names. */
  created: {
    topics: z.record(z.string(), z.string()).readonly(),
    /** The group that the shop gives; left out in records without what passed between programs and brokers. */
    group: z.string().optional(),
  },
  /** Who played which part when the run began. */
  cast: {
    leader: whole,
    followers: brokers,
    epoch: maybeWhole,
    /** Of partition 0; all of them, when it is not said. */
    isr: brokers.optional(),
  },
  leader: {partition: whole, leader: maybeWhole, isr: brokers},
  /** The orders' topic as it lies on the disks. */
  xray: {partitions: xrays},
  /** The same of the other topics. Their records are read when the run is over. */
  'xray-further': {
    topics: z
      .array(z.object({topic: z.string(), partitions: xrays}).readonly())
      .readonly(),
  },
  /** The witness saw these orders in this broker's log for the first time. */
  'on-disk': {broker: whole, partition: whole, records},
  /** These offsets came to this broker's log and were deleted before the witness could look; `to` is one past the last. */
  unseen: {broker: whole, partition: whole, from: whole, to: whole},
  /** The witness cannot read part of a log: it is compressed with a codec that it does not know. */
  blind: {broker: whole},
  /** A reply of a broker reached the program: these orders are stored, at these offsets. */
  'told-stored': {to: z.string(), partition: whole, records},
  /** Requests of this kind could not be read on their way: what depends on them is not known. */
  'not-read-on-the-way': {of: z.string(), request: z.string(), version: whole},
  /** A program opened a connection to a broker, for the first time in the run. */
  called: {of: z.string()},
  /** It asked who leads this topic; of one that is none of the run's, told once. */
  'asked-for': {of: z.string(), topic: z.string()},
  /** It sent records to one partition; `request` numbers these within the run. */
  sent: {
    of: z.string(),
    request: whole,
    acks: whole,
    topic: z.string(),
    partition: whole,
    transactional: z.boolean(),
    /** null: it is not idempotent. */
    producer: z.object({id: whole, epoch: whole, sequence: whole}).readonly().nullable(),
    /** Of the records, those that have an id; and how many there are. */
    ids: z.array(z.string()).readonly(),
    records: whole,
    /** All ids that stand in records which name several. */
    within: z.array(z.string()).readonly().optional(),
    /** The codec that could not be read: then neither ids nor records are known. */
    unread: z.string().optional(),
  },
  /** The reply to that reached the program; `offset` of the first record. */
  replied: {request: whole, error: z.string().nullable(), offset: maybeWhole},
  /** Its connection closed before a reply came. */
  unanswered: {request: whole},
  /** Records came to a program: from this offset up to, and without, that one. */
  fetched: {
    of: z.string(),
    topic: z.string(),
    partition: whole,
    from: whole,
    to: whole,
    /** Offsets in between of which there was no record, as in a compacted log; left out: none. */
    without: z.array(whole).optional(),
  },
  /** Where it began to read, or went on after a leap. `isolation` 0: also what is not committed. */
  'read-from': {
    of: z.string(),
    topic: z.string(),
    partition: whole,
    offset: whole,
    isolation: whole,
  },
  /** It asked where the first or the next record is, because the group had no committed offset that held. */
  reset: {
    of: z.string(),
    topic: z.string(),
    partition: whole,
    to: z.enum(['earliest', 'latest']),
    offset: whole,
  },
  /** It is a member of this group. */
  'joined-group': {of: z.string(), group: z.string(), member: z.string()},
  /** It left its group of its own accord; `reason`: what it said of it, if it did. */
  'left-group': {
    of: z.string(),
    group: z.string(),
    member: z.string(),
    reason: z.string().nullable(),
  },
  /** A heartbeat was answered so: the group goes on without it. */
  'put-out': {of: z.string(), group: z.string(), error: z.string()},
  /** It asked where its group is; `offset` null: the coordinator knows of none. */
  'told-position': {
    of: z.string(),
    group: z.string(),
    topic: z.string(),
    partition: whole,
    offset: whole.nullable(),
  },
  /** It committed this offset for its group; `error`: the coordinator refused. */
  'group-committed': {
    of: z.string(),
    group: z.string(),
    topic: z.string(),
    partition: whole,
    offset: whole,
    error: z.string().nullable(),
  },
  'partitions-added': {before: whole, total: whole},
  /** An operator ordered an unclean election. */
  'unclean-election': {},
  /** What a reader found in one partition, in order; `undone` is of aborted transactions, which read_committed hides. */
  read: {
    holding: z.string(),
    partition: whole,
    records: z
      .array(
        z
          .object({
            offset: whole,
            id: z.string().nullable(),
            headers: z.record(z.string(), z.string()).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
    undone: maybeNamed.optional(),
  },
  /** How far the consumer group had committed at some moment of the run. */
  position: {partition: whole, offset: whole},
  /** Where the group has come in the end: everything before `offset` is passed. */
  passed: {holding: z.string(), partition: whole, offset: whole},
} as const;

const schemas = Object.entries(kafkaShapes).map(([type, shape]) =>
  z.object({type: z.literal(type), ...shape}),
);
const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

export const kafkaEventSchema = z.discriminatedUnion('type', [first, ...rest]);

type Shapes = typeof kafkaShapes;
/** An object type of Zod without any key would allow none at all. */
type FieldsOf<T extends keyof Shapes> = keyof Shapes[T] extends never
  ? unknown
  : Readonly<z.infer<z.ZodObject<Shapes[T]>>>;

export type KafkaEventByType = {
  readonly [T in keyof Shapes]: {readonly type: T} & FieldsOf<T>;
};
export type KafkaEvent = KafkaEventByType[keyof KafkaEventByType];

export type ReplicaView = z.infer<typeof replica>;
export type Xray = z.infer<typeof xray>;
