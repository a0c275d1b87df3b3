/**
 * Does `task` for every item, `width` at a time. The first failure aborts the others, and is thrown
 * once they have ended.
 */
export async function inParallel<T>(
  items: readonly T[],
  {width, signal}: {readonly width: number; readonly signal: AbortSignal},
  task: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      either.throwIfAborted();
      await task(item, either);
    }
  };
  const workers = Array.from({length: width}, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(workers);
    throw error;
  }
}
