import {open, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {EpochStart} from '../../evidence/xray/replicas.js';
import {batchesOf, type DiskBatch} from './segment.js';

/** The last batch that was read, and where it began: if another is there now, the log was truncated meanwhile. */
type SegmentState = {
  readonly start: number;
  readonly crc: number;
  readonly epochs: readonly EpochStart[];
};

type SegmentReading = {
  readonly batches: readonly DiskBatch[];
  /** One past the last whole batch; null when there is none. */
  readonly end: number | null;
  readonly epochs: readonly EpochStart[];
};

export type LogReading = {
  /** Batches not seen before, oldest first. */
  readonly batches: readonly DiskBatch[];
  /** First offset of the first segment; null when the folder is not there. */
  readonly logStart: number | null;
  /** Log end offset; 0 for an empty log, null when the folder is not there. */
  readonly logEnd: number | null;
  /** Under which leader epochs it was written, oldest first. */
  readonly epochs: readonly EpochStart[];
  /** Offsets that came and were deleted between two looks, `to` exclusive; null: none. */
  readonly unseen: {readonly from: number; readonly to: number} | null;
};

const noLog = {batches: [], logStart: null, logEnd: null, epochs: [], unseen: null};

/** Reads one replica's log folder again and again, each time only what is new. Works on paused and dead brokers. */
export class LogReader {
  readonly #folder: string;
  readonly #segments = new Map<string, SegmentState>();
  #seenTo = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<LogReading> {
    const names = await readdir(this.#folder).catch(() => null);
    if (!names) {
      this.#segments.clear();
      return noLog;
    }
    const segments = names.filter((name) => name.endsWith('.log')).sort();
    for (const known of this.#segments.keys())
      if (!segments.includes(known)) this.#segments.delete(known);
    const readings: SegmentReading[] = [];
    for (const name of segments) readings.push(await this.#readSegment(name));
    const logStart = baseOf(segments[0] ?? '0');
    const logEnd = Math.max(
      baseOf(segments.at(-1) ?? '0'),
      ...readings.map(({end}) => end ?? 0),
    );
    const unseen = logStart > this.#seenTo ? {from: this.#seenTo, to: logStart} : null;
    this.#seenTo = Math.max(this.#seenTo, logEnd);
    return {
      batches: readings.flatMap(({batches}) => batches),
      logStart,
      logEnd,
      epochs: joined(readings.flatMap(({epochs}) => epochs)),
      unseen,
    };
  }

  async #readSegment(name: string): Promise<SegmentReading> {
    const known = this.#segments.get(name);
    const from = known?.start ?? 0;
    const found = [...batchesOf(await readFrom(join(this.#folder, name), from))];
    if (known && found[0]?.crc !== known.crc) {
      // The log was truncated, and may have grown again since: all of it is new.
      this.#segments.delete(name);
      return this.#readSegment(name);
    }
    const last = found.at(-1);
    if (!last) return {batches: [], end: null, epochs: []};
    const batches = known ? found.slice(1) : found;
    const epochs = joined([
      ...(known?.epochs ?? []),
      ...batches.map(({epoch, baseOffset}) => ({epoch, from: baseOffset})),
    ]);
    this.#segments.set(name, {start: from + last.start, crc: last.crc, epochs});
    return {batches, end: last.lastOffset + 1, epochs};
  }
}

/** The bytes of a file from a position on; none when it is shorter or not there. */
async function readFrom(path: string, from: number): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return Buffer.alloc(0);
  try {
    const {size} = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - from));
    const {bytesRead} = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A segment is named by its first offset. */
const baseOf = (name: string): number => Number.parseInt(name, 10);

/** Only where the epoch changes. */
function joined(epochs: readonly EpochStart[]): readonly EpochStart[] {
  return epochs.filter(({epoch}, index) => epoch !== epochs[index - 1]?.epoch);
}
