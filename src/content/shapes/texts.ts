/** The shapes of the files of one language: texts by the ids of the structure. */
import * as z from 'zod';

const text = z.string().trim().min(1);
const textById = z.record(z.string(), text);

/** `<language>/course.yaml`. */
export const courseTextShape = z.strictObject({
  stages: textById,
  stations: z.record(z.string(), z.unknown()),
});

export const stationEntryTextShape = z.strictObject({
  title: text,
  claim: text,
  defend: text,
});

/** `<language>/stations/<id>/station.yaml`; questions and the card are fitted one by one. */
export const stationTextShape = z.strictObject({
  quiz: z.record(z.string(), z.unknown()).default({}),
  card: z.unknown().optional(),
});

const said = {prompt: text, why: text};

export const choiceTextsShape = z.strictObject({
  ...said,
  choices: z.record(z.string(), z.strictObject({text, why: text.optional()})),
});

export const orderTextShape = z.strictObject({
  ...said,
  items: z.record(z.string(), z.strictObject({text, why: text})),
});

export const numericTextShape = z.strictObject({
  ...said,
  unit: text,
  unitAliases: z.array(text).default([]),
  mistakes: textById.default({}),
});

export const lineTextShape = z.strictObject({...said, lines: textById});

export const matchTextShape = z.strictObject({
  ...said,
  items: z.record(z.string(), z.strictObject({text, why: text})),
  partners: textById,
});

export const configTextShape = z.strictObject({
  ...said,
  wrong: z.record(z.string(), textById),
});

/** `mistakes`: why people expect what does not come out. */
export const predictTextShape = z.strictObject({
  ...said,
  mistakes: textById.default({}),
});

/** `<language>/outcomes.yaml`: by what is asked of a run and by what may come out. */
export const outcomesShape = z.record(z.string(), textById);

export const openTextShape = z.strictObject({...said, rubric: textById});

export const cardTextShape = z.strictObject({
  question: text,
  short: text,
  long: text,
  followUps: z.record(z.string(), z.strictObject({question: text, answer: text})),
  rubric: textById,
});

/** `<language>/stories/<id>.yaml`. */
export const storyTextShape = z.strictObject({
  title: text,
  intro: text,
  steps: z.record(z.string(), z.unknown()),
});

export const stepTextShape = text;

/** `labs/<system>/<lab>/<language>/lab.yaml`. */
export const labTextShape = z.strictObject({
  title: text,
  claim: text,
  cause: text,
  predict: z.strictObject({
    question: text,
    choices: textById,
    hints: z.array(text).min(1),
  }),
  fixes: z.record(
    z.string(),
    z.strictObject({title: text, cause: text.optional(), why: text, remains: text}),
  ),
  interview: z.array(text).min(1),
  sources: z.array(text),
});

/** The part of it that is on the map. */
export const labTitleShape = z.object({
  title: text.exactOptional(),
  claim: text.exactOptional(),
});
