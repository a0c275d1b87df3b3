import type * as z from 'zod';
import {valueForms, type ValueType} from '../../course/problems/of-files.js';
import type {Wrong} from '../../course/problems/problem.js';
import {type Place, at, tell} from './place.js';

type Issue = z.core.$ZodIssue;

/** The value in the given shape, or null with all that does not fit told. */
export function fit<T>(shape: z.ZodType<T>, value: unknown, place: Place): T | null {
  const result = shape.safeParse(value, {reportInput: true});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const spot = issue.path.reduce<Place>((here, key) => at(here, String(key)), place);
    tell(spot, wrongBy(issue));
  }
  return null;
}

function wrongBy(issue: Issue): Wrong {
  if (issue.code === 'invalid_type')
    return {
      code: issue.input === undefined ? 'missing' : 'other-type',
      type: types[issue.expected] ?? {schema: issue.expected},
    };
  if (issue.code === 'unrecognized_keys') return {code: 'unknown-keys', keys: issue.keys};
  if (issue.code === 'invalid_value')
    return {code: 'unknown-value', known: issue.values.map(String)};
  if (issue.code === 'invalid_union') return ofSeveral(issue);
  if (issue.code === 'invalid_key') return {code: 'not-an-id'};
  if (issue.code === 'too_small')
    return {code: 'too-small', least: Number(issue.minimum)};
  return (
    forms.find(({code}) => code === issue.message) ?? {
      code: 'refused',
      said: issue.message,
    }
  );
}

/** The message of a shape of several is the name of its form. */
function ofSeveral(issue: z.core.$ZodIssueInvalidUnion): Wrong {
  const form = valueForms.find((one) => one === issue.message);
  if (form !== undefined) return {code: 'other-form', form};
  const known = 'options' in issue ? (issue.options ?? []) : [];
  return {code: 'unknown-value', known: known.map(String)};
}

/** The message of a pattern is the code that it is told by. */
const forms = [{code: 'not-an-id'}, {code: 'not-a-date'}] as const;

const types: Readonly<Record<string, ValueType>> = {
  record: 'map',
  object: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'truth',
};
