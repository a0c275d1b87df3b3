import {open, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {batchesOf, type DiskBatch} from './segment.js';

type SegmentState = {
  /** Bytes up to which whole batches were read. */
  end: number;
  /** The batch that ended there: if it is another one now, the log was truncated meanwhile. */
  last: {readonly start: number; readonly crc: number} | null;
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
  #tip: {readonly logEnd: number; readonly epoch: number | null} = {
    logEnd: 0,
    epoch: null,
  };

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
    this.#tip = tip;
    return {batches: fresh, ...this.#tip};
  }

  async #readSegment(name: string): Promise<{
    batches: readonly DiskBatch[];
    tip: {logEnd: number; epoch: number | null} | null;
  }> {
    const state = this.#segments.get(name) ?? {end: 0, last: null};
    const file = await open(join(this.#folder, name), 'r').catch(() => null);
    if (!file) return {batches: [], tip: null};
    try {
      const {size} = await file.stat();
      // From the last known batch on: it must still be there, or all is read anew.
      const from = state.last && size >= state.end ? state.last.start : 0;
      const bytes = Buffer.alloc(size - from);
      const {bytesRead} = await file.read(bytes, 0, bytes.length, from);
      const found = [...batchesOf(bytes.subarray(0, bytesRead))];
      const kept = from > 0 && found[0]?.crc === state.last?.crc;
      if (from > 0 && !kept) {
        this.#segments.delete(name);
        return await this.#readSegment(name);
      }
      const last = found.at(-1);
      if (!last) {
        this.#segments.set(name, {end: 0, last: null});
        return {batches: [], tip: null};
      }
      this.#segments.set(name, {
        end: from + last.end,
        last: {start: from + last.start, crc: last.crc},
      });
      return {
        batches: kept ? found.slice(1) : found,
        tip: {logEnd: last.lastOffset + 1, epoch: last.epoch},
      };
    } finally {
      await file.close();
    }
  }
}

/** A segment is named by its first offset. */
const baseOf = (name: string): number => Number(name.slice(0, -'.log'.length));
