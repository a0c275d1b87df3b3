import type {Facts} from '../../../errors.js';

/** Why the network failed, as a code of the tables of words, and its facts. */
export type NetworkReason = Facts &
  (
    | {readonly why: 'status'; readonly status: number}
    /** Nothing came for `ms`. */
    | {readonly why: 'silent'; readonly ms: number}
    /** In `ms` came `bytes`: too few. */
    | {readonly why: 'slow'; readonly ms: number; readonly bytes: number}
    /** A system's or a library's code such as ECONNREFUSED. */
    | {readonly why: 'code'; readonly code: string}
    | {readonly why: 'redirects'}
    | {readonly why: 'said'; readonly said: string}
  );

/** The network or the far side failed; the disk and the file are not to blame. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
  /** Of the address that was asked for. */
  readonly host: string;
  readonly reason: NetworkReason;

  constructor(host: string, reason: NetworkReason, options?: ErrorOptions) {
    super(JSON.stringify({host, ...reason}), options);
    this.host = host;
    this.reason = reason;
  }

  /** Whether the same request may succeed in a moment. */
  get transient(): boolean {
    const {reason} = this;
    if (reason.why === 'status')
      return reason.status >= 500 || [408, 429].includes(reason.status);
    if (reason.why === 'code') return !isOfCertificate.test(reason.code);
    return reason.why !== 'redirects';
  }
}

/** What Node and OpenSSL call a certificate that is not trusted, and an answer that is no TLS. */
const isOfCertificate = /CERT|LEAF_SIGNATURE|SSL_WRONG_VERSION/;

/** What undici says when it gives up to follow. */
const inRing = /redirect.*exceeded/;

/** What undici says of a proxy that does not let through. */
const refusedByProxy =
  /^Proxy response \((\d+)\)|^Proxy Authentication Required \((\d+)\)/;

/** The innermost cause says most: fetch wraps everything in "fetch failed". */
export function reasonOf(error: unknown): NetworkReason {
  if (!(error instanceof Error)) return {why: 'said', said: String(error)};
  if (error instanceof NetworkFailure) return error.reason;
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const refused = refusedByProxy.exec(error.message);
  if (refused) return {why: 'status', status: Number(refused[1] ?? refused[2])};
  // Of a 407 that is no answer to a tunnel it says nothing.
  if (error.message === '') return {why: 'status', status: 407};
  return inRing.test(error.message) ? {why: 'redirects'} : bareReason(error);
}

const bareReason = (error: Error): NetworkReason =>
  'code' in error && typeof error.code === 'string'
    ? {why: 'code', code: error.code}
    : {why: 'said', said: error.message};
