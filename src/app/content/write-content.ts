/**
 * A program of the build: `node write-content.js <folder>` writes, a file a language, what the map and the labs say
 * and what can be searched, so that it need not be read and checked again.
 */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentFolder} from './content-folder.js';
import {languagesIn} from './language.js';
import {partsOf} from './read-content.js';
import {corpusFile, makeCorpus} from './search-documents.js';
import {writeChecked} from './write-checked.js';

const [, , beside = '.'] = process.argv;
const folder = contentFolder();
for (const language of languagesIn()) {
  const map = await writeChecked(folder, beside, language);
  const outline = {...map, labTitles: new Map(Object.entries(map.labTitles))};
  const corpus = JSON.stringify(await makeCorpus(partsOf(folder, outline)));
  await writeFile(join(beside, corpusFile(language)), corpus);
}
