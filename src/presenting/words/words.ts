/** All that a person reads, in the language of this process. */
import type {Language} from '../../course/course.js';
import {en} from './en/en.js';

/** A table of words: every language has the same entries. */
export type Words = typeof en;

const tables: Readonly<Partial<Record<Language, Words>>> = {en};

/** The languages that there is a table of. */
export const languagesInWords = Object.keys(tables) as readonly Language[];

/** The table in use. Read it when something is said, never before: it changes when the language is chosen. */
export let words: Words = en;

/** Chooses what is read from now on: once, at the start of the process. */
export function speak(table: Words): void {
  words = table;
}

/** The table of a language; English where there is none yet. */
export function wordsIn(language: Language): Words {
  return tables[language] ?? en;
}
