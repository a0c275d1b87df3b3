import {TrainerError} from '../../errors.js';
import {NetworkFailure} from './fetch/network-failure.js';
import type {Product} from './jars.js';

/** What could not be done. */
type Attempted = {
  readonly product: Product;
  readonly folder: string;
  readonly missingBytes: number;
};

/** What a failed installation says to the user; the error itself when it is nothing that they can mend. */
export function troubleOf(error: unknown, attempted: Attempted): Error {
  if (error instanceof NetworkFailure) return networkTrouble(error, attempted);
  const bare = error instanceof Error ? error : new Error(String(error));
  return diskTrouble(bare, attempted) ?? bare;
}

function networkTrouble(
  failure: NetworkFailure,
  {product, missingBytes}: Attempted,
): TrainerError {
  const {host, reason} = failure;
  return new TrainerError('environment', 'jars-not-fetched', {
    ...product,
    missingBytes,
    host,
    ...reason,
  }).because(failure);
}

function diskTrouble(
  error: Error,
  {product, folder, missingBytes}: Attempted,
): TrainerError | null {
  switch ('code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new TrainerError('environment', 'no-room-for-jars', {
        ...product,
        folder,
        missingBytes,
      }).because(error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return new TrainerError('environment', 'jars-not-written', {
        ...product,
        folder,
        said: error.message,
      }).because(error);
    default:
      return null;
  }
}
