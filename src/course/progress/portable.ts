import {type Facts, TrainerError} from '../../errors.js';
import {type ProgressEvent, progressSchema} from './event.js';
import {eventData, parseEvent} from './parse.js';

/** All events as one JSON text. `exportedAt` is wall clock, milliseconds. */
export function exportText(events: readonly ProgressEvent[], exportedAt: number): string {
  const body = {
    schema: progressSchema,
    exportedAt: new Date(exportedAt).toISOString(),
    events: events.map(eventData),
  };
  return `${JSON.stringify(body)}\n`;
}

/** The events of an export; foreign ones included. Throws `usage` when the text is not a whole export of this version. */
export function parseExport(text: string): readonly ProgressEvent[] {
  const {schema, events} = bodyOf(text);
  if (typeof schema !== 'number' || !Array.isArray(events))
    throw refusal({why: 'no-events'});
  if (schema > progressSchema)
    throw new TrainerError('usage', 'import-newer', {schema, reads: progressSchema});
  return events.map((value, index) => {
    const event = parseEvent(value);
    if (event === null) throw refusal({why: 'entry', entry: index + 1});
    return event;
  });
}

function bodyOf(text: string): {readonly schema?: unknown; readonly events?: unknown} {
  let value: unknown;
  try {
    // Some editors put a byte order mark before what they save.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw refusal({why: 'not-json'}, cause);
  }
  return typeof value === 'object' && value !== null ? value : {};
}

const refusal = (facts: Facts, cause?: unknown): TrainerError =>
  new TrainerError('usage', 'not-an-export', facts).because(cause);
