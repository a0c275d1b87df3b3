/** The address of a server of the learner's own. */
import {TrainerError} from '../../../../errors.js';
import {postgres} from '../../evidence/postgres-events.js';

export type Address = {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

/** What cannot be read on its way cannot be held there. */
const encrypted = new Set(['require', 'verify-ca', 'verify-full']);

/** Throws a TrainerError when it is none, or none of a server that we can stand before. */
export function addressIn(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : null; // URL.parse is not in Node 20
  const isPostgres = url && /^postgres(?:ql)?:$/.test(url.protocol);
  if (!isPostgres || url.hostname === '' || url.pathname.length < 2)
    throw new TrainerError('usage', `${postgres}/no-address`);
  if (encrypted.has(url.searchParams.get('sslmode') ?? ''))
    throw new TrainerError('usage', `${postgres}/encrypted`);
  return {
    url: url.href,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}
