/** The network or the far side failed; the disk and the file are not to blame. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
  /** The HTTP status when there was an answer. */
  readonly status: number | null;
  /** A system's or a library's code such as ECONNREFUSED, when there was none. */
  readonly reason: string;

  /** Of the address that was asked for. */
  readonly host: string;

  constructor(host: string, what: {status: number} | {cause: unknown}) {
    const status = 'status' in what ? what.status : null;
    const cause = 'cause' in what ? what.cause : undefined;
    const reason = status === null ? reasonOf(cause) : `HTTP ${status}`;
    super(`${host}: ${reason}`, {cause});
    this.host = host;
    this.status = status;
    this.reason = reason;
  }

  static from(error: unknown, host: string): NetworkFailure {
    return error instanceof NetworkFailure
      ? error
      : new NetworkFailure(host, {cause: error});
  }

  /** Whether the same request may succeed in a moment. */
  get transient(): boolean {
    return this.status === null || this.status >= 500 || [408, 429].includes(this.status);
  }
}

/** The innermost cause says most: fetch wraps everything in "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
