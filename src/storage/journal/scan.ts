import {type ProgressEvent, progressSchema} from '../../course/progress/event.js';
import {misfit, parseEvent} from '../../course/progress/parse.js';
import {decodeLine, encodeLine, isCutShort} from './line.js';

/** What the bytes of one journal file hold. */
export type Scan = {
  readonly events: readonly ProgressEvent[];
  /** Lines with a good checksum, the header included. */
  readonly whole: number;
  /** Skipped: a wrong checksum, or a right one over what no version of this schema writes. */
  readonly damaged: number;
  /** The last line was cut short: it was never confirmed to anybody. */
  readonly torn: boolean;
  /** The highest schema that a line names; 1 when none does. */
  readonly schema: number;
  /** Whole lines that this version cannot use. */
  readonly foreign: number;
};

const lineBreak = 0x0a;

/** The first record of a file. */
export function headerLine(schema: number, instance: string): string {
  return encodeLine({type: 'journal', schema, instance});
}

/** Any bytes → every event whose line is whole, in the order of the file. */
export function scanJournal(bytes: Buffer): Scan {
  const events: ProgressEvent[] = [];
  const scan = {whole: 0, damaged: 0, torn: false, schema: 1, foreign: 0};
  for (const {line, ended} of linesOf(bytes)) {
    const value = decodeLine(line);
    if (value === undefined) {
      if (!ended && isCutShort(line)) scan.torn = true;
      else scan.damaged += 1;
      continue;
    }
    scan.whole += 1;
    scan.schema = Math.max(scan.schema, schemaOf(value));
    if (!isHeader(value)) take(value, scan, events);
  }
  return {...scan, events};
}

type Counts = {damaged: number; foreign: number; readonly schema: number};

function take(value: unknown, counts: Counts, events: ProgressEvent[]): void {
  const event = parseEvent(value);
  if (counts.schema <= progressSchema && !canBe(event)) {
    counts.damaged += 1;
    return;
  }
  if (event) events.push(event);
  if (event === null || event.type === 'foreign') counts.foreign += 1;
}

/** Whether this version, or one of the same schema, can have written it. */
function canBe(event: ProgressEvent | null): boolean {
  return event?.type === 'foreign' ? misfit(event.raw) === null : event !== null;
}

type Line = {readonly line: Buffer; readonly ended: boolean};

function* linesOf(bytes: Buffer): Generator<Line> {
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(lineBreak, from);
    const to = found < 0 ? bytes.length : found;
    if (to > from) yield {line: bytes.subarray(from, to), ended: found >= 0};
    from = to + 1;
  }
}

function schemaOf(value: unknown): number {
  const schema = fieldOf(value, 'schema');
  return typeof schema === 'number' ? schema : 1;
}

function isHeader(value: unknown): boolean {
  return fieldOf(value, 'type') === 'journal';
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
