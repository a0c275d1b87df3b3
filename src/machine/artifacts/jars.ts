import {createHash} from 'node:crypto';
import type {FileHandle} from 'node:fs/promises';
import type {Facts} from '../../errors.js';

/** One pinned jar: Maven coordinates, size in bytes, SHA-256 in hex. */
export type Jar = {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Every jar of a product. The order is that of the class path, and so part of what is pinned. */
export type JarLock = readonly Jar[];

/** What the jars are together, for the sentences about them. */
export type Product = {
  readonly name: string;
  readonly version: string;
  /** The variable that may name the folder of an unpacked one; null: there is none. */
  readonly homeVariable: string | null;
};

export const fileOf = ({artifact, version}: Jar): string => `${artifact}-${version}.jar`;

export const bytesOf = (jars: JarLock): number =>
  jars.reduce((sum, {bytes}) => sum + bytes, 0);

/** A name for exactly these jars in this order, for what is derived from them. */
export function hashOfLock(lock: JarLock): string {
  const lines = lock.map((jar) => `${fileOf(jar)} ${jar.sha256}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Why a file is not the pinned one. */
export type Refusal = {
  readonly why: 'no-file' | 'size' | 'hash';
  readonly facts: Facts;
};

/** What an installation tells while it goes on. Nothing is told when every jar is there and good. */
export type InstallEvent =
  /** `doneBytes` can fall: a file that turns out wrong is fetched again. */
  | {
      readonly step: 'jars';
      /** The name of the product that they make up. */
      readonly product: string;
      readonly doneBytes: number;
      readonly totalBytes: number;
    }
  /** A file was not what the lock pins, and was removed. */
  | ({readonly step: 'jar-refused'; readonly file: string} & Refusal)
  | {readonly step: 'unpacking'; readonly product: string};

export type EnsureOptions = {
  readonly product: Product;
  readonly lock: JarLock;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress?: (event: InstallEvent) => void;
  readonly signal?: AbortSignal;
  /** A connection on which nothing comes for so many milliseconds is given up. */
  readonly idleMs?: number;
  /** The pause before the first further try after a network failure, in milliseconds; the next ones are longer. */
  readonly firstPauseMs?: number;
  /** Opens a file for appending, created when it is not there. */
  readonly openFile?: (path: string) => Promise<FileHandle>;
};
