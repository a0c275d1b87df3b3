import {type Document, parseDocument} from 'yaml';
import type * as z from 'zod';
import {fit} from './fit.js';
import {type Place, at, tell} from './place.js';

/** YAML in the given shape, or null with the reasons told at `place`. */
export function parseYaml<T>(text: string, shape: z.ZodType<T>, place: Place): T | null {
  const document = parseDocument(text, {prettyErrors: true});
  for (const {message, linePos} of document.errors) {
    const [said = ''] = message.split(/ at line \d+/);
    tell(
      at(place, `line ${linePos?.[0].line ?? '?'}`),
      `This is not valid YAML: ${said}.`,
      'Correct the line.',
    );
  }
  return document.errors.length > 0 ? null : fitted(document, shape, place);
}

function fitted<T>(document: Document, shape: z.ZodType<T>, place: Place): T | null {
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias (*name) without its anchor parses, and fails only here.
    tell(place, `This is not valid YAML: ${String(error)}.`, 'Correct it.');
    return null;
  }
  return fit(shape, value, place);
}
