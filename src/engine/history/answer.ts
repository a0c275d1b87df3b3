import type {Answer} from './history.js';

/** What counts after checkout spoke again: the last word, but a "yes" cannot be taken back. */
export function lastWord(before: Answer | null | undefined, said: Answer): Answer {
  return before === 'yes' ? 'yes' : said;
}
