import type {InstallEvent} from './events.js';
import {FillFailure, fillCache} from './fill-cache.js';
import type {JarLock, Product} from './jars.js';
import {type OpenFile, openFile} from './download/part.js';
import {troubleOf} from './troubles.js';

export type EnsureOptions = {
  readonly product: Product;
  readonly lock: JarLock;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress?: (event: InstallEvent) => void;
  readonly signal?: AbortSignal;
  /** A connection on which nothing comes for so many milliseconds is given up. */
  readonly idleMs?: number;
  /** The pauses before each further try after a network failure, in milliseconds. */
  readonly retryMs?: readonly number[];
  readonly openFile?: OpenFile;
};

/**
 * Holds every jar in the folder against the lock and fetches what is missing or wrong. Writes nothing
 * when all is good. Throws a TrainerError when the user can help, the signal's reason when aborted.
 */
export async function ensureJars(options: EnsureOptions): Promise<void> {
  options.signal?.throwIfAborted();
  try {
    await fillCache({
      folder: options.folder,
      lock: options.lock,
      product: options.product,
      env: options.env,
      tell: options.onProgress ?? (() => undefined),
      signal: options.signal ?? new AbortController().signal,
      idleMs: options.idleMs ?? 20_000,
      retryMs: options.retryMs ?? [500, 1000, 2000],
      openFile: options.openFile ?? openFile,
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof FillFailure)) throw error;
    throw troubleOf(error, options);
  }
}
