/** Aborts when nothing has happened for `idleMs`, or when the caller's signal does. */
export class Watchdog implements Disposable {
  readonly signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;

  constructor(idleMs: number, signal: AbortSignal) {
    const late = new AbortController();
    this.#timer = setTimeout(() => {
      late.abort(new Error(`nothing came for ${idleMs / 1000} s`));
    }, idleMs).unref();
    this.signal = AbortSignal.any([signal, late.signal]);
  }

  /** Something happened. */
  feed(): void {
    this.#timer.refresh();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
