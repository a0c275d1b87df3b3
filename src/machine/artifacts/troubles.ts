import {TrainerError} from '../../errors.js';
import type {FillFailure} from './fill-cache.js';
import {NetworkFailure} from './network/network-failure.js';

/** What could not be done, for the sentences below. */
type Attempted = {
  readonly version: string;
  readonly folder: string;
  readonly missingBytes: number;
};

/** A failed installation in words that the user can act on; the bare cause when it is none of theirs. */
export function troubleOf(
  {cause, missingBytes}: FillFailure,
  wanted: {readonly version: string; readonly folder: string},
): Error {
  const attempted = {...wanted, missingBytes};
  if (cause instanceof NetworkFailure) return networkTrouble(cause, attempted);
  const bare = cause instanceof Error ? cause : new Error(String(cause));
  return diskTrouble(bare, attempted) ?? bare;
}

function networkTrouble(
  failure: NetworkFailure,
  {version, missingBytes}: Attempted,
): TrainerError {
  const wanted = `Kafka ${version} is not on this machine yet and cannot be fetched from ${failure.host} (${megabytes(missingBytes)} to go)`;
  return new TrainerError('environment', `${wanted}: ${failure.reason}.`, {
    hint: `Is there a network? Behind a proxy set HTTPS_PROXY (and NO_PROXY; NODE_EXTRA_CA_CERTS when it signs with its own certificate), with an in-house Maven repository set ACKADEMY_MAVEN_MIRROR to its address, or point KAFKA_HOME at an unpacked Kafka ${version}. What has come so far is kept.`,
    cause: failure,
  });
}

function diskTrouble(
  error: Error,
  {version, folder, missingBytes}: Attempted,
): TrainerError | null {
  switch ('code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new TrainerError(
        'environment',
        `The disk is full: Kafka ${version} needs ${megabytes(missingBytes)} more in ${folder}.`,
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
        `Kafka ${version} cannot be put into ${folder}: ${error.message}.`,
        {
          hint: 'Make the folder yours to write, or set ACKADEMY_HOME to one that is.',
          cause: error,
        },
      );
    default:
      return null;
  }
}

/** Rounded up, since it answers "how much do I need?". */
const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 1_000_000)} MB`;
