/** A program of the build: `node write-search.js <folder>` writes what can be searched, a file a language. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {loadContent} from '../../content/load.js';
import {allLabs} from '../labs/labs.js';
import {promiseTable} from '../labs/promise-table.js';
import {corpusFile, makeCorpus} from './search-documents.js';
import {contentFolder} from './content-folder.js';
import {languagesIn} from './language.js';

const [, , folder = '.'] = process.argv;
const promises = promiseTable(allLabs());
for (const language of languagesIn()) {
  const content = await loadContent(contentFolder(), language, promises);
  const corpus = JSON.stringify(await makeCorpus(content));
  await writeFile(join(folder, corpusFile(language)), corpus);
}
