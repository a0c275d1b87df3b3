import {EnvHttpProxyAgent, type Response, fetch} from 'undici';
import {NetworkFailure} from './network-failure.js';
import {proxiesIn} from './proxies.js';
import {Watchdog} from './watchdog.js';

type Reply = {
  /** Where in the file `body` begins: not always where it was asked for. */
  readonly from: number;
  /** Throws NetworkFailure when the connection breaks or falls silent. */
  readonly body: AsyncIterable<Uint8Array>;
};

export type Transport = AsyncDisposable & {
  /** The file at `url` from byte `from` on. Throws NetworkFailure, or the signal's reason. */
  get(url: string, from: number, signal: AbortSignal): Promise<Reply>;
};

/** HTTP with the proxies of `env`; gives a request up when no byte has come for `idleMs`. */
export function openTransport(env: NodeJS.ProcessEnv, idleMs: number): Transport {
  const dispatcher = new EnvHttpProxyAgent(proxiesIn(env));

  async function get(url: string, from: number, signal: AbortSignal): Promise<Reply> {
    const watchdog = new Watchdog(idleMs, signal);
    const {host} = new URL(url);
    try {
      const response = await fetch(withoutCredentials(url), {
        dispatcher,
        signal: watchdog.signal,
        headers: headersFor(url, from),
      });
      const begins = beginOf(response);
      if (begins === from || begins === 0)
        return {from: begins, body: bodyOf(response, watchdog, signal)};
      await response.body?.cancel();
      if (!mayStartOver(response, from))
        throw new NetworkFailure(host, {status: response.status});
    } catch (error) {
      watchdog[Symbol.dispose]();
      signal.throwIfAborted();
      throw NetworkFailure.from(error, host);
    }
    watchdog[Symbol.dispose]();
    return get(url, 0, signal);
  }

  return {get, [Symbol.asyncDispose]: () => dispatcher.destroy()};
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

async function* bodyOf(
  response: Response,
  watchdog: Watchdog,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) {
      watchdog.feed();
      yield chunk as Uint8Array;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw NetworkFailure.from(error, new URL(response.url).host);
  } finally {
    watchdog[Symbol.dispose]();
  }
}
