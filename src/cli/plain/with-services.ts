import {openServices, type Services} from '../../app/services/open-services.js';
import type {TrainerError} from '../../errors.js';
import type {Output} from '../output.js';

/**
 * Opens the services for one command, tells what is wrong with files of the learner or of the
 * course, and closes them. Throws `environment` when progress could not be saved until the end.
 */
export async function withServices<T>(
  {remark}: Pick<Output, 'remark'>,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const services = await openServices({env: process.env, remark});
  for (const notice of services.notices) remark(notice);
  try {
    return await work(services);
  } finally {
    const end = await services.close();
    if (!end.saved) tellUnsaved(end.error);
  }
}

function tellUnsaved(error: TrainerError): never {
  throw error;
}
