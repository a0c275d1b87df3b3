/** What a system notes whose holdings are tables: the schemas are the types. */
import * as z from 'zod';

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
const rows = z.array(row).readonly();

/** The shape of each event, apart from its type. */
export const tableShapes = {
  /** What each holding is called there. */
  created: {tables: z.record(z.string(), z.string()).readonly()},
  /** What is new in a table since it was last looked at. */
  changed: {holding: z.string(), rows, gone: z.array(z.string()).readonly()},
  /** All rows of a table in the end. */
  read: {holding: z.string(), rows},
} as const;

type Shapes = typeof tableShapes;

export type TableEventByType = {
  readonly [T in keyof Shapes]: {readonly type: T} & Readonly<
    z.infer<z.ZodObject<Shapes[T]>>
  >;
};
export type TableEvent = TableEventByType[keyof Shapes];

export const tableEventSchema = z.discriminatedUnion('type', [
  z.object({type: z.literal('created'), ...tableShapes.created}),
  z.object({type: z.literal('changed'), ...tableShapes.changed}),
  z.object({type: z.literal('read'), ...tableShapes.read}),
]);
