import {open, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {batchesOf, type DiskBatch} from './segment.js';

/** The last batch that was read, and where it began: if another is there now, the log was truncated meanwhile. */
type SegmentState = {readonly start: number; readonly crc: number};

type SegmentReading = {
  readonly batches: readonly DiskBatch[];
  readonly tip: {readonly logEnd: number; readonly epoch: number | null} | null;
};

export type LogReading = {
  /** Batches not seen before, oldest first. */
  readonly batches: readonly DiskBatch[];
  /** Log end offset; 0 for an empty log, null when the folder is not there. */
  readonly logEnd: number | null;
  /** Leader epoch of the last batch; null when there is none. */
  readonly epoch: number | null;
};

/** Reads one replica's log folder again and again, each time only what is new. Works on paused and dead brokers. */
export class LogReader {
  readonly #folder: string;
  readonly #segments = new Map<string, SegmentState>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<LogReading> {
    const names = await readdir(this.#folder).catch(() => null);
    if (!names) {
      this.#segments.clear();
      return {batches: [], logEnd: null, epoch: null};
    }
    const segments = names.filter((name) => name.endsWith('.log')).sort();
    for (const known of this.#segments.keys())
      if (!segments.includes(known)) this.#segments.delete(known);
    const fresh: DiskBatch[] = [];
    let tip = {logEnd: 0, epoch: null as number | null};
    for (const name of segments) {
      const read = await this.#readSegment(name);
      fresh.push(...read.batches);
      tip = read.tip ?? {logEnd: Math.max(tip.logEnd, baseOf(name)), epoch: tip.epoch};
    }
    return {batches: fresh, ...tip};
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
    if (!last) return {batches: [], tip: null};
    this.#segments.set(name, {start: from + last.start, crc: last.crc});
    return {
      batches: known ? found.slice(1) : found,
      tip: {logEnd: last.lastOffset + 1, epoch: last.epoch},
    };
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
const baseOf = (name: string): number => Number(name.slice(0, -'.log'.length));
