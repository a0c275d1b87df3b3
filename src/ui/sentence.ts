import type {Advice} from '../errors.js';

/** What is wrong and what to do, in one row of text. */
export function sentence({message, hint}: Advice): string {
  return hint === '' ? message : `${message} ${hint}`;
}
