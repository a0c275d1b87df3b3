import {TrainerError} from '../../errors.js';
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
    throw refusal('it has no "schema" and "events"');
  if (schema > progressSchema)
    throw new TrainerError(
      'usage',
      `This progress was exported by a newer version (schema ${schema}, this one reads ${progressSchema}); nothing was imported.`,
      {hint: 'Update ackademy, then import it again.'},
    );
  return events.map((value, index) => {
    const event = parseEvent(value);
    if (event === null)
      throw refusal(`entry ${index + 1} of "events" has no id, time and number`);
    return event;
  });
}

function bodyOf(text: string): {readonly schema?: unknown; readonly events?: unknown} {
  let value: unknown;
  try {
    // Some editors put a byte order mark before what they save.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw refusal('it is not JSON', cause);
  }
  return typeof value === 'object' && value !== null ? value : {};
}

function refusal(why: string, cause?: unknown): TrainerError {
  return new TrainerError(
    'usage',
    `This is not exported progress: ${why}; nothing was imported.`,
    {hint: 'Give a file that "ackademy progress export" wrote.', cause},
  );
}
