import {NetworkFailure} from './network-failure.js';

/** Half of what a modem brings, with four downloads on it. */
const leastBytesASecond = 500;

type Pace = Disposable & {
  /** Aborted with a NetworkFailure when too little came in a window of time. */
  readonly signal: AbortSignal;
  /** The answer is there: a new window begins. */
  begins(): void;
  came(bytes: number): void;
};

/** Watches how fast something comes: a byte now and then would keep a download alive that never ends. */
export function watchPace(windowMs: number, host: string): Pace {
  const late = new AbortController();
  let bytes = 0;
  const window = setInterval(() => {
    const facts = {ms: windowMs, bytes};
    if (bytes < (windowMs * leastBytesASecond) / 1000)
      late.abort(
        new NetworkFailure(host, {why: bytes === 0 ? 'silent' : 'slow', ...facts}),
      );
    bytes = 0;
  }, windowMs).unref();
  return {
    signal: late.signal,
    begins: () => {
      bytes = 0;
      window.refresh();
    },
    came: (count) => {
      bytes += count;
    },
    [Symbol.dispose]: () => {
      clearInterval(window);
    },
  };
}
