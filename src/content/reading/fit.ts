import type * as z from 'zod';
import {type Place, at, tell} from './place.js';

type Issue = z.core.$ZodIssue;

/** The value in the given shape, or null with a sentence for each thing that does not fit. */
export function fit<T>(shape: z.ZodType<T>, value: unknown, place: Place): T | null {
  const result = shape.safeParse(value, {reportInput: true});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const spot = issue.path.reduce<Place>((here, key) => at(here, String(key)), place);
    tell(spot, ...sentences(issue));
  }
  return null;
}

function sentences(issue: Issue): [message: string, remedy: string] {
  if (issue.code === 'invalid_type') {
    const expected = a(issue.expected);
    return issue.input === undefined
      ? ['This is missing.', `Write ${expected}.`]
      : [`This is not ${expected}.`, `Write ${expected}.`];
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return [`Nobody reads ${keys}.`, 'Correct the spelling, or take it out.'];
  }
  if (issue.code === 'invalid_value')
    return ['This is not a known value.', `Use one of: ${issue.values.join(', ')}.`];
  if (issue.code === 'invalid_union')
    return ['This is missing or not a known value.', issue.message];
  if (issue.code === 'invalid_key')
    return [
      'This key is not an id.',
      'Use small letters, digits and single hyphens between them.',
    ];
  if (issue.code === 'too_small')
    return ['This is empty or too small.', `Use at least ${issue.minimum}.`];
  return [issue.message, 'Correct it.'];
}

function a(type: string): string {
  const known: Readonly<Record<string, string>> = {
    record: 'a map',
    object: 'a map',
    array: 'a list',
    string: 'text (in quotes where it looks like a number)',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return known[type] ?? `a value of type ${type}`;
}
