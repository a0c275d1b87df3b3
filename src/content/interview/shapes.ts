/** The shapes of the files of the interview: structure, and texts by its ids. */
import * as z from 'zod';
import {type Sample, axes, focuses, levels} from '../../course/interview/opening.js';
import type {ProblemCode} from '../../course/problems/problem.js';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-an-id' satisfies ProblemCode);
const ids = z.array(id);
const link = id.nullable().default(null);
const text = z.string().trim().min(1);

/** `interview/index.yaml`. */
export const indexShape = z.strictObject({
  openings: z.record(
    id,
    z.strictObject({
      levels: z.array(z.enum(levels)).min(1),
      focus: z.array(z.enum(focuses)).min(1),
      probes: ids.min(1),
    }),
  ),
  scenarios: ids,
});

/** `!term`: it must be negated; `~term`: it may be. */
const termUse = z
  .string()
  .regex(/^[!~]?[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-an-id' satisfies ProblemCode)
  .transform((written) => {
    const sign = written.charAt(0);
    const stands = sign === '!' ? 'negated' : sign === '~' ? 'either' : 'affirmed';
    return {term: written.replace(/^[!~]/, ''), stands} as const;
  });

const pointShape = z.strictObject({
  axis: z.enum(axes),
  terms: z.array(z.array(termUse).min(1)).min(1),
  sources: ids.default([]),
  lab: link,
});

/** `interview/<opening>/opening.yaml`; the question of a probe is fitted by itself. */
export const openingShape = z.strictObject({
  clarify: z.strictObject({asks: ids, decoys: ids}),
  rubric: z.strictObject({
    points: z.record(id, pointShape),
    false: z.record(id, pointShape),
  }),
  probes: z.record(
    id,
    z.strictObject({
      axis: z.enum(axes),
      trap: z.boolean().default(false),
      station: link,
      next: z
        .union([
          id.transform((next) => ({right: next, wrong: next})),
          z.strictObject({right: id, wrong: id}),
          z.null(),
        ])
        .default(null),
      question: z.unknown(),
    }),
  ),
});

const clarifyText = z.strictObject({text, answer: text, why: text});
const pointText = z.strictObject({text, why: text});

/** `<language>/interview/<opening>/opening.yaml`; the text of a probe is that of its kind of question. */
export const openingTextShape = z.strictObject({
  question: text,
  clarify: z.record(z.string(), clarifyText),
  rubric: z.record(z.string(), pointText),
  samples: z.strictObject({
    weak: pointText,
    middling: pointText,
    strong: pointText,
  } satisfies Record<Sample['id'], unknown>),
  probes: z.record(z.string(), z.unknown()),
});

/** `interview/terms.yaml`: by the term, all that is said for it, in any language. */
export const termsShape = z.strictObject({
  /** Words that turn a clause around. */
  negations: z.array(text).min(1),
  /** Where one clause ends and the next begins, beside punctuation. */
  breaks: z.array(text),
  terms: z.record(id, z.array(text).min(1)),
});

export type OpeningStructure = z.infer<typeof openingShape>;
export type OpeningText = z.infer<typeof openingTextShape>;
