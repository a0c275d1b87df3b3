/** What PostgreSQL notes in a history, in its own terms: the schemas are the types. */
import * as z from 'zod';
import {tableShapes} from '../../../engine/history/table-events.js';

const ids = z.array(z.string()).readonly();

/** The shape of each event, apart from its type. */
const postgresShapes = {
  ...tableShapes,
  /** The database of the run, and the table of each holding. */
  created: {database: z.string(), ...tableShapes.created},
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

const schemas = Object.entries(postgresShapes).map(([type, shape]) =>
  z.object({type: z.literal(type), ...shape}),
);

const [first, ...rest] = schemas;
if (!first) throw new Error('no events');

export const postgresEventSchema = z.discriminatedUnion('type', [first, ...rest]);
