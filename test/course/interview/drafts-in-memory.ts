import type {DraftServices} from '../../../src/presenting/interview/drafts.js';

/** What is written stays in memory. */
export function draftsInMemory(): DraftServices {
  const texts = new Map<string, string>();
  const path = (...name: readonly string[]): string => name.join('/');
  return {
    path,
    read: (...name) => Promise.resolve(texts.get(path(...name)) ?? ''),
    write: (text, ...name) => {
      texts.set(path(...name), text);
      return Promise.resolve();
    },
  };
}
