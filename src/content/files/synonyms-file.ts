import * as z from 'zod';
import type {Language} from '../../course/course.js';
import {type SearchWords, noWords, wordBook} from '../../course/search/word-book.js';
import {files} from './files.js';
import type {Problem} from '../../course/problems/problem.js';
import {at, inFile, tell} from '../reading/place.js';
import {readYaml} from '../reading/read.js';

const word = z.string().min(1);
const synonymsShape = z.strictObject({
  endings: z.array(z.string().regex(/^\p{L}+$/u)),
  /** With gaps between them. */
  ignored: z.string().transform((text) => text.split(/\s+/)),
  same: z.array(z.array(word).min(2)),
});

/** How a language says things, for the search; none where there is no such file or it is broken, which is told. */
export async function readSynonyms(
  folder: string,
  language: Language,
  problems: Problem[],
): Promise<SearchWords> {
  const place = inFile(files.synonyms(language), problems);
  const found = await readYaml(folder, place, {shape: synonymsShape, optional: true});
  return found ?? noWords;
}

/** Tells words of which it is not clear what they mean. */
export async function checkSynonyms(
  folder: string,
  language: Language,
  problems: Problem[],
): Promise<void> {
  const {same, ...words} = await readSynonyms(folder, language, problems);
  const {stemsIn} = wordBook({...words, same: []});
  const place = at(inFile(files.synonyms(language), problems), 'same');
  const rows = new Map<string, string>();
  for (const [row, forms] of same.entries())
    for (const form of forms) {
      const key = stemsIn(form).join(' ');
      const other = rows.get(key);
      if (other !== undefined) tell(at(place, row + 1), {code: 'same-word', form, other});
      rows.set(key, form);
    }
}
