import type * as z from 'zod';
import {readFacts, refersToFacts, withFacts} from '../facts/facts.js';
import {parseYaml} from './parse-yaml.js';
import {type Place, tell} from './place.js';
import {type Found, readRaw} from './read-raw.js';

/** The text of a content file, with the defaults that it refers to. */
export async function readText(folder: string, place: Place): Promise<Found> {
  const file = await readRaw(folder, place);
  if (file.found !== 'text' || !refersToFacts(file.text)) return file;
  const facts = await readFacts(folder, place.problems);
  if (facts === null) return {found: 'trouble'};
  const language = place.file.split('/').includes('zh') ? 'zh' : 'en';
  return {found: 'text', text: withFacts(file.text, {facts, language}, place)};
}

/**
 * A YAML file in the given shape, or null with the reasons told at `place`. A file that is not
 * there is told too, unless it is optional.
 */
export async function readYaml<T>(
  folder: string,
  place: Place,
  {shape, optional = false}: {shape: z.ZodType<T>; optional?: boolean},
): Promise<T | null> {
  const file = await readText(folder, place);
  if (file.found === 'text') return parseYaml(file.text, shape, place);
  if (file.found === 'nothing' && !optional) tell(place, {code: 'no-file'});
  return null;
}
