import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type Document, parseDocument} from 'yaml';
import type * as z from 'zod';
import {fit} from './fit.js';
import {type Place, at, tell} from './place.js';

type Found =
  | {readonly found: 'text'; readonly text: string}
  | {readonly found: 'nothing'}
  /** Something is there that cannot be read; it has been told. */
  | {readonly found: 'trouble'};

/** The text of a content file. */
export async function readText(folder: string, place: Place): Promise<Found> {
  try {
    return {found: 'text', text: await readFile(join(folder, place.file), 'utf8')};
  } catch (error) {
    if (isMissing(error)) return {found: 'nothing'};
    tell(
      place,
      `The file cannot be read (${String(error)}).`,
      'Check that it is a readable file.',
    );
    return {found: 'trouble'};
  }
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
  if (file.found === 'nothing' && !optional)
    tell(place, 'The file is missing.', 'Write it, or take out what asks for it.');
  return null;
}

function parseYaml<T>(text: string, shape: z.ZodType<T>, place: Place): T | null {
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
