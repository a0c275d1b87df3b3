import {type Dispatcher, type Response, fetch} from 'undici';
import {NetworkFailure, reasonOf} from './network-failure.js';
import {watchPace} from './pace.js';

export type Reading = {
  readonly dispatcher: Dispatcher;
  /** A request is given up when nothing, or next to nothing, has come for so many milliseconds. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
};

/** A piece of a file, and where in the file it begins. */
type Piece = {readonly at: number; readonly bytes: Uint8Array};

/**
 * The file at `url` from byte `from` on, or all of it when the far side has no such part. Throws
 * NetworkFailure, or the signal's reason.
 */
export async function* readUrl(
  url: string,
  from: number,
  reading: Reading,
): AsyncGenerator<Piece> {
  const {dispatcher, idleMs, signal} = reading;
  const {host} = new URL(url);
  using pace = watchPace(idleMs, host);
  try {
    const response = await fetch(withoutCredentials(url), {
      dispatcher,
      signal: AbortSignal.any([signal, pace.signal]),
      headers: headersFor(url, from),
    });
    let at = beginOf(response);
    if (at !== from && at !== 0) {
      await response.body?.cancel();
      if (!mayStartOver(response, from))
        throw new NetworkFailure(host, {why: 'status', status: response.status});
      yield* readUrl(url, 0, reading);
      return;
    }
    pace.begins();
    for await (const chunk of response.body ?? []) {
      const bytes = chunk as Uint8Array;
      pace.came(bytes.length);
      yield {at, bytes};
      at += bytes.length;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof NetworkFailure
      ? error
      : new NetworkFailure(host, reasonOf(error), {cause: error});
  }
}

/** fetch refuses an address with a password in it, and would show it in its message. */
function withoutCredentials(url: string): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function headersFor(url: string, from: number): Record<string, string> {
  const {username, password} = new URL(url);
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    // A hash is of the very bytes, so no compression on the way.
    'accept-encoding': 'identity',
    ...(from > 0 ? {range: `bytes=${from}-`} : {}),
    ...(username
      ? {authorization: `Basic ${Buffer.from(credentials).toString('base64')}`}
      : {}),
  };
}

/** Null when the answer holds no part of the file. */
function beginOf(response: Response): number | null {
  if (response.status === 200) return 0;
  if (response.status !== 206) return null;
  const range = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '');
  return range ? Number(range[1]) : null;
}

/** 416: our part is longer than the file there. A 206 that begins elsewhere is of no use either. */
const mayStartOver = ({status}: Response, from: number): boolean =>
  from > 0 && (status === 416 || status === 206);
