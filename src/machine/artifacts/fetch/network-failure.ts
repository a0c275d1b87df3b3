/** The network or the far side failed; the disk and the file are not to blame. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
  /** Of the address that was asked for. */
  readonly host: string;
  /** The HTTP status, or without an answer a system's or a library's code such as ECONNREFUSED. */
  readonly reason: string;
  /** Whether the same request may succeed in a moment. */
  readonly transient: boolean;

  constructor(host: string, what: {status: number} | {cause: unknown}) {
    const answered = 'status' in what;
    const reason = answered ? `HTTP ${what.status}` : reasonOf(what.cause);
    super(`${host}: ${reason}`, answered ? {} : what);
    this.host = host;
    this.reason = reason;
    this.transient = !answered || what.status >= 500 || [408, 429].includes(what.status);
  }
}

/** The innermost cause says most: fetch wraps everything in "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
