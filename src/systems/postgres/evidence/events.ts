/** What PostgreSQL notes in a history, in its own terms: the schemas are the types. */
import * as z from 'zod';

const ids = z.array(z.string()).readonly();

/** A value as it is shown: texts are cut short, a time is a text. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const row = z
  .object({
    /** The same for the same row: the order, and which of its rows. */
    row: z.string(),
    /** The order that it is about; null: it names none. */
    id: z.string().nullable(),
    /** It is done with: whoever takes rows from here takes this one no more. */
    done: z.literal(true).optional(),
    /** Whoever goes through the rows by position is beyond it. */
    passed: z.literal(true).optional(),
    /** Some of its columns. */
    columns: z.record(z.string(), value).readonly(),
  })
  .readonly();

/** The shape of each event, apart from its type. */
const postgresShapes = {
  /** The database of the run, and the table of each holding. */
  created: {database: z.string(), tables: z.record(z.string(), z.string()).readonly()},
  /** What is new in a table since it was last looked at. */
  changed: {
    holding: z.string(),
    rows: z.array(row).readonly(),
    gone: z.array(z.string()).readonly(),
  },
  /** All rows of a table in the end. */
  read: {holding: z.string(), rows: z.array(row).readonly()},
  /**
   * How a transaction of a program ended that wrote, and the orders that it named. `unheard`: the program
   * asked to commit, and its connection was gone before the answer came.
   */
  ended: {
    of: z.string(),
    ids,
    how: z.enum(['committed', 'rolled-back', 'refused', 'unheard']),
    /** The SQLSTATE with which it was refused. */
    error: z.string().nullable(),
  },
} as const;

type Shapes = typeof postgresShapes;

export type PostgresEventByType = {
  readonly [T in keyof Shapes]: {readonly type: T} & Readonly<
    z.infer<z.ZodObject<Shapes[T]>>
  >;
};
export type PostgresEvent = PostgresEventByType[keyof Shapes];
export type Row = z.infer<typeof row>;

const schemas = Object.entries(postgresShapes).map(([type, shape]) =>
  z.object({type: z.literal(type), ...shape}),
);

const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

export const postgresEventSchema = z.discriminatedUnion('type', [first, ...rest]);
