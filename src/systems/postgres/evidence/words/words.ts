/** All that PostgreSQL has to say, in the language of this process. */
import {postgresEn} from './en/en.js';

/** A table of its words: every language has the same entries. */
export type PostgresWords = typeof postgresEn;

/** The table in use. Read it when something is said, never before: it changes when the language is chosen. */
export let postgresWords: PostgresWords = postgresEn;

const tables: Readonly<Partial<Record<string, PostgresWords>>> = {en: postgresEn};

/** The table of a language; English where there is none yet. */
export function postgresWordsIn(language: string): PostgresWords {
  return tables[language] ?? postgresEn;
}

/** Chooses what is said from now on: once, at the start of the process. */
export function speakPostgres(table: PostgresWords): void {
  postgresWords = table;
}
