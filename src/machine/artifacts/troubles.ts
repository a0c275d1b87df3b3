import {TrainerError} from '../../errors.js';
import {NetworkFailure} from './fetch/network-failure.js';
import type {Product} from './jars.js';

/** What could not be done, for the sentences below. */
type Attempted = {
  readonly product: Product;
  readonly folder: string;
  readonly missingBytes: number;
};

/** A failed installation in words that the user can act on; the error itself when it is none of theirs. */
export function troubleOf(error: unknown, attempted: Attempted): Error {
  if (error instanceof NetworkFailure) return networkTrouble(error, attempted);
  const bare = error instanceof Error ? error : new Error(String(error));
  return diskTrouble(bare, attempted) ?? bare;
}

function networkTrouble(
  failure: NetworkFailure,
  {product, missingBytes}: Attempted,
): TrainerError {
  const wanted = `${titleOf(product)} is not on this machine yet and cannot be fetched from ${failure.host} (${megabytes(missingBytes)} to go)`;
  return new TrainerError('environment', `${wanted}: ${failure.reason}.`, {
    hint: `Is there a network? Behind a proxy set HTTPS_PROXY (and NO_PROXY; NODE_EXTRA_CA_CERTS when it signs with its own certificate), with an in-house Maven repository set ACKADEMY_MAVEN_MIRROR to its address, or ${product.elsewhere}. What has come so far is kept.`,
    cause: failure,
  });
}

function diskTrouble(
  error: Error,
  {product, folder, missingBytes}: Attempted,
): TrainerError | null {
  switch ('code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new TrainerError(
        'environment',
        `The disk is full: ${titleOf(product)} needs ${megabytes(missingBytes)} more in ${folder}.`,
        {
          hint: 'Make room there, or set ACKADEMY_HOME to a folder on another disk.',
          cause: error,
        },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return new TrainerError(
        'environment',
        `${titleOf(product)} cannot be put into ${folder}: ${error.message}.`,
        {
          hint: 'Make the folder yours to write, or set ACKADEMY_HOME to one that is.',
          cause: error,
        },
      );
    default:
      return null;
  }
}

const titleOf = ({name, version}: Product): string => `${name} ${version}`;

/** Rounded up, since it answers "how much do I need?". */
const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 1_000_000)} MB`;
