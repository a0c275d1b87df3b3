import {type Facts, TrainerError} from '../../errors.js';
import {type ProgressEvent, progressSchema} from './event.js';
import {isTooFar} from './calendar.js';
import {eventData, misfit, parseEvent} from './parse.js';

/** All events as one JSON text. `exportedAt` is wall clock, milliseconds. */
export function exportText(events: readonly ProgressEvent[], exportedAt: number): string {
  const body = {
    schema: progressSchema,
    exportedAt: new Date(exportedAt).toISOString(),
    events: events.map(eventData),
  };
  return `${JSON.stringify(body)}\n`;
}

const dayMs = 86_400_000;

/**
 * The events of an export; foreign ones included. Throws `usage` when the text is not a whole export
 * of this version, or has in it what nobody can have done before `now` (wall clock, milliseconds).
 */
export function parseExport(text: string, now: number): readonly ProgressEvent[] {
  const {schema, events} = bodyOf(text);
  if (typeof schema !== 'number' || !Array.isArray(events))
    throw refusal({why: 'no-events'});
  if (schema > progressSchema)
    throw new TrainerError('usage', 'import-newer', {schema, reads: progressSchema});
  return events.map((value, index) => {
    const event = parseEvent(value);
    const entry = index + 1;
    if (event === null) throw refusal({why: 'entry', entry});
    const field = wrongField(event, now);
    if (field !== null) throw refusal({why: 'field', entry, field, type: typeOf(event)});
    return event;
  });
}

/** The field that cannot be so; null: all can. Clocks may differ by a day. */
function wrongField(event: ProgressEvent, now: number): string | null {
  if (event.at > now + dayMs) return 'at';
  if (event.type === 'foreign') return misfit(event.raw);
  return event.type === 'interview-date' &&
    event.date !== null &&
    isTooFar(event.date, now)
    ? 'date'
    : null;
}

const typeOf = (event: ProgressEvent): string =>
  event.type === 'foreign' ? String(event.raw['type']) : event.type;

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
