/**
 * The shapes of the language-free files: ids, order, right answers, links and sources. What they say
 * where a value does not fit is a code, which `fit` knows.
 */
import * as z from 'zod';
import {paths, stages} from '../../course/course.js';
import {lengths} from '../../course/interview/length.js';
import {levels} from '../../course/interview/opening.js';
import type {ValueForm} from '../../course/problems/of-files.js';
import type {ProblemCode} from '../../course/problems/problem.js';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-an-id' satisfies ProblemCode);
const ids = z.array(id);
const link = id.nullable().default(null);

const interviews = (fewest: number) => z.array(z.enum(lengths)).min(fewest);

/** What a path must have besides its stations. */
const pathsShape = z.strictObject({
  evening: z.strictObject({interviews: interviews(1), labs: ids.min(1)}),
  week: z.strictObject({interviews: interviews(2), labs: ids.min(1)}),
  month: z.strictObject({
    interviews: interviews(1),
    incident: id,
    ownCode: ids.min(1),
  }),
});

/** `course.yaml`; each station is fitted on its own, so that one bad entry costs only itself. */
export const courseShape = z.strictObject({
  schema: z.literal(1),
  paths: pathsShape,
  stages: z.array(
    z.strictObject({id: z.enum(stages), stations: z.array(z.unknown()).nullable()}),
  ),
});

export const stationEntryShape = z.strictObject({
  id,
  minutes: z.int().min(1),
  level: z.enum(levels),
  path: z.enum(paths),
  buildsOn: ids,
  core: z.boolean().default(false),
  lab: link,
  story: link,
  questions: ids,
});

/** What has stood in quotes because it referred to a default. */
const numberIfDigits = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;

const questionBase = {sources: ids, lab: link};
const choices = {
  choices: ids,
  right: z.union([id, ids], {error: 'choice-ids' satisfies ValueForm}),
};

/** YAML takes `1` for a number and `true` for a truth; in a configuration both are written as they stand. */
const settingValue = z
  .union([z.string(), z.number(), z.boolean()], {
    error: 'text-or-number' satisfies ValueForm,
  })
  .transform(String);

const questionShapes = [
  z.strictObject({kind: z.literal('single'), ...choices, ...questionBase}),
  z.strictObject({kind: z.literal('multiple'), ...choices, ...questionBase}),
  z.strictObject({kind: z.literal('order'), items: ids, ...questionBase}),
  z.strictObject({
    kind: z.literal('numeric'),
    /** A default of the system is text: '{{producer:delivery.timeout.ms}}'. */
    value: z.preprocess(numberIfDigits, z.number()),
    tolerance: z.number().min(0),
    mistakes: z.array(z.number()).default([]),
    ...questionBase,
  }),
  z.strictObject({
    kind: z.literal('spot-the-line'),
    codeLanguage: z.string().min(1),
    code: z.string().min(1),
    wrong: z.array(z.int()),
    ...questionBase,
  }),
  z.strictObject({
    kind: z.literal('match'),
    pairs: z.record(id, id),
    extra: ids.default([]),
    ...questionBase,
  }),
  z.strictObject({
    kind: z.literal('fix-config'),
    codeLanguage: z.string().min(1),
    code: z.string().min(1),
    settings: z.record(
      z.string(),
      z.strictObject({
        shown: settingValue,
        offered: z.array(settingValue),
        right: z.union([settingValue, z.array(settingValue)], {
          error: 'offered-values' satisfies ValueForm,
        }),
      }),
    ),
    ...questionBase,
  }),
  z.strictObject({
    kind: z.literal('predict-lab'),
    lab: id,
    run: id,
    asks: id,
    sources: ids.default([]),
  }),
  z.strictObject({kind: z.literal('open'), rubric: ids, pass: z.int(), ...questionBase}),
] as const;

/** One question of a station's quiz. */
export const questionShape = z.discriminatedUnion('kind', questionShapes);

const cardShape = z.strictObject({followUps: ids, rubric: ids, sources: ids});

/** `stations/<id>/station.yaml`; questions are fitted one by one. */
export const stationShape = z.strictObject({
  lesson: z.strictObject({sources: ids}),
  quiz: z.record(id, z.unknown()),
  card: cardShape,
});

/** One entry of `sources.yaml`. */
export const sourceShape = z.strictObject({
  id,
  kind: z.enum(['code', 'doc', 'kip', 'book', 'post', 'run']),
  title: z.string().min(1),
  where: z.string().min(1),
  locator: z.string().min(1),
  quote: z.string().min(1),
  read: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date' satisfies ProblemCode),
});

/** `sources.yaml`: a list, fitted entry by entry. */
export const sourcesShape = z.array(z.unknown());

const replica = z.strictObject({
  broker: z.int(),
  logEnd: z.int().min(0),
  inIsr: z.boolean(),
  state: z.enum(['running', 'paused', 'dead']),
});

/** `stories/<id>.yaml`. */
export const storyShape = z.strictObject({
  sources: ids,
  steps: z.array(
    z.strictObject({
      id,
      leader: z.int().nullable(),
      epoch: z.int().min(0),
      committed: z.int().min(0),
      replicas: z.array(replica),
    }),
  ),
});

export type CourseStructure = z.infer<typeof courseShape>;
export type StationEntry = z.infer<typeof stationEntryShape>;
export type QuestionStructure = z.infer<typeof questionShape>;
export type StationStructure = z.infer<typeof stationShape>;
export type StoryStructure = z.infer<typeof storyShape>;
