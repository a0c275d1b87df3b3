import type {SearchDocument} from '../../../src/course/search/document.js';
import {type Corpus, openCorpus, saveCorpus} from '../../../src/course/search/search.js';
import {type SearchWords, noWords} from '../../../src/course/search/word-book.js';

/** Documents to be searched, as if they had been read from a file. */
export function corpusOf(
  documents: readonly SearchDocument[],
  words: SearchWords = noWords,
): Corpus {
  const file = JSON.stringify(saveCorpus(documents, words));
  return openCorpus(JSON.parse(file) as ReturnType<typeof saveCorpus>);
}
