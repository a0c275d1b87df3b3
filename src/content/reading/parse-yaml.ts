import {type Document, parseDocument} from 'yaml';
import type * as z from 'zod';
import {fit} from './fit.js';
import {type Place, at, tell} from './place.js';

/** YAML in the given shape, or null with the reasons told at `place`. */
export function parseYaml<T>(text: string, shape: z.ZodType<T>, place: Place): T | null {
  const document = parseDocument(text, {prettyErrors: true});
  for (const {message, linePos} of document.errors) {
    const [said = ''] = message.split(/ at line \d+/);
    const here = linePos === undefined ? place : at(place, {line: linePos[0].line});
    tell(here, {code: 'not-yaml', said});
  }
  return document.errors.length > 0 ? null : fitted(document, shape, place);
}

function fitted<T>(document: Document, shape: z.ZodType<T>, place: Place): T | null {
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias (*name) without its anchor parses, and fails only here.
    tell(place, {code: 'not-yaml', said: String(error)});
    return null;
  }
  return fit(shape, value, place);
}
