/** Defaults of the running system that texts refer to, so that none is written twice, or wrong. */
import * as z from 'zod';
import type {Language} from '../../course/course.js';
import {files} from '../files/files.js';
import {humanSize, humanTime} from './fact-forms.js';
import {parseYaml} from '../reading/parse-yaml.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, inFile, tell} from '../reading/place.js';
import {readRaw} from '../reading/read-raw.js';

const scopes = ['broker', 'topic', 'producer', 'consumer', 'kafkajs'] as const;
type Scope = (typeof scopes)[number];

/** By scope and key, each as the system itself writes it. */
export type Facts = Readonly<Record<Scope, Readonly<Record<string, string>>>>;

const factsShape = z.strictObject(
  Object.fromEntries(
    scopes.map((scope) => [scope, z.record(z.string(), z.string())]),
  ) as Record<Scope, z.ZodRecord<z.ZodString, z.ZodString>>,
);

/** The table of defaults; null if it is missing or broken, which is told. */
export async function readFacts(
  folder: string,
  problems: Problem[],
): Promise<Facts | null> {
  const place = inFile(files.facts, problems);
  const file = await readRaw(folder, place);
  if (file.found === 'text') return parseYaml(file.text, factsShape, place);
  if (file.found === 'nothing') tell(place, {code: 'no-file'});
  return null;
}

const reference = /\{\{([^{}]*)\}\}/g;

/** Whether a text refers to a default. */
export function refersToFacts(text: string): boolean {
  return text.search(reference) >= 0;
}

/** The text with each `{{scope:key}}` replaced by its default. One that is not known is told, and stays. */
export function withFacts(
  text: string,
  {facts, language}: {facts: Facts; language: Language},
  place: Place,
): string {
  return text.replaceAll(reference, (whole, inner: string) => {
    const found = lookUp(facts, inner, language);
    if (found !== null) return found;
    tell(place, {code: 'no-default', reference: whole, file: files.facts});
    return whole;
  });
}

type Written = (value: string, how: {key: string; language: Language}) => string | null;

const forms: Readonly<Record<string, Written>> = {
  plain: (value) => value,
  time: humanTime,
  size: humanSize,
};

function lookUp(facts: Facts, inner: string, language: Language): string | null {
  const parts = /^(\w+):([\w.]+)(?:\|(\w+))?$/.exec(inner.trim());
  if (parts === null) return null;
  const [, scope, key = '', form = 'plain'] = parts;
  const known = scopes.find((one) => one === scope);
  const value = known && facts[known][key];
  return value === undefined ? null : (forms[form]?.(value, {key, language}) ?? null);
}
