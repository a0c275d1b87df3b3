/** What is compared of a report: how the run was judged. What is shown of it is compared apart. */
import {createHash} from 'node:crypto';

const judgedFields = [
  'verdict',
  'properties',
  'asPromised',
  'reasons',
  'counts',
  'storedTwice',
  'lost',
  'lostIds',
  'brokenBy',
  'takenFor',
  'gap',
  'premises',
  'inServiceMs',
  'serviceBackMs',
  'durationMs',
] as const;

const shownFields = ['timeline', 'xray', 'frames', 'further'] as const;

export type Judgement = Readonly<
  Record<(typeof judgedFields)[number] | 'refused', unknown>
>;

export type Report = Readonly<Record<string, unknown>>;

const pick = (report: Report, fields: readonly string[]): Report =>
  Object.fromEntries(fields.map((field) => [field, report[field]]));

export const judgementOf = (report: Report): Report => pick(report, judgedFields);

export const shownOf = (report: Report): Report => pick(report, shownFields);

/** The judgement of a run, with long lists as their length and a digest; or that it was refused. */
export function shortJudgement(judge: () => unknown): Partial<Judgement> {
  let report: Report;
  try {
    report = judge() as Report;
  } catch (error) {
    // A defect is no refusal.
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return {refused: true};
  }
  return shortened(judgementOf(report)) as Judgement;
}

/** The fields of `some` that are not as in `others`. */
export function difference(
  some: Partial<Judgement>,
  others: Partial<Judgement>,
): Partial<Judgement> {
  return Object.fromEntries(
    Object.entries(some).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(others[field as keyof Judgement]),
    ),
  );
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value) && value.length > 8) {
    const digest = createHash('sha1').update(JSON.stringify(value)).digest('hex');
    return `${value.length} of them, ${digest.slice(0, 12)}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shortened(inner)]),
  );
}
