/** Why a download failed, as the rest of a sentence. */
import {seconds} from '../../../../grammar/en.js';

/** Of the HTTP statuses, those whose number says nothing to most. */
const statuses: Readonly<Record<number, string>> = {
  401: 'it wants a name and a password (in the address: https://name:password@host)',
  403: 'it does not give this out',
  404: 'the file is not there',
  407: 'the proxy wants a name and a password (in its address: http://name:password@host:port)',
  429: 'it was asked too often',
  451: 'it may not give this out, by law',
  500: 'it has failed',
  502: 'what stands before it gets no answer',
  503: 'it is not able now',
  504: 'what stands before it gets no answer in time',
  511: 'this network wants that you sign in first',
};

const untrusted =
  'its certificate is signed by nobody that Node trusts; a proxy that reads along does this';

/** Codes of the system and of OpenSSL. */
const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'no name server answers',
  UND_ERR_SOCKET: 'the connection was closed too early',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer came in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  ENETUNREACH: 'there is no way to that network',
  EHOSTUNREACH: 'there is no way to that host',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_HAS_EXPIRED: 'its certificate has expired; or the clock of this machine is wrong',
  CERT_NOT_YET_VALID:
    'its certificate is not valid yet; or the clock of this machine is wrong',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https there',
};

export type NetworkReason = {
  readonly why: keyof typeof reasons;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  readonly code: string;
  readonly said: string;
};

/** A bare code, or what it means with the code behind it. */
const explained = (code: string, meaning: string | undefined): string =>
  meaning === undefined ? code : `${meaning} (${code})`;

const reasons = {
  status: ({status}: NetworkReason) => explained(`HTTP ${status}`, statuses[status]),
  code: ({code}: NetworkReason) => explained(code, codes[code]),
  silent: ({ms}: NetworkReason) => `nothing came for ${seconds(ms)}`,
  slow: ({ms, bytes}: NetworkReason) =>
    `it is too slow: ${bytes} bytes in ${seconds(ms)}`,
  redirects: () => 'it sends from one address to the next without an end',
  said: ({said}: NetworkReason) => said,
};

export const networkReasonEn = (reason: NetworkReason): string =>
  reasons[reason.why](reason);
