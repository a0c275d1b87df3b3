/** A program of the build: `node write-search.js <folder>` writes what can be searched, a file a language. */
import {readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {loadContent} from '../../content/load.js';
import {allLabs} from '../labs/labs.js';
import {promiseTable} from '../labs/promise-table.js';
import {corpusFile, makeCorpus} from './search-documents.js';
import {contentFolder} from './content-folder.js';

const [, , folder = '.'] = process.argv;
const promises = promiseTable(allLabs());
const there = await readdir(contentFolder());
for (const language of ['en', 'zh'] as const) {
  if (!there.includes(language)) continue;
  const content = await loadContent(contentFolder(), language, promises);
  const corpus = JSON.stringify(await makeCorpus(content));
  await writeFile(join(folder, corpusFile(language)), corpus);
}
