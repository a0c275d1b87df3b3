import type {Language} from '../../course/course.js';
import {en} from './en.js';

/** What the screens say, in one language. */
export type Strings = typeof en;

const tables: Readonly<Partial<Record<Language, Strings>>> = {en};

/** The table of a language; English where there is none yet. */
export function stringsOf(language: Language): Strings {
  return tables[language] ?? en;
}
