/** All that Redis has to say, in the language of this process. */
import {redisEn} from './en/en.js';

/** A table of its words: every language has the same entries. */
export type RedisWords = typeof redisEn;

/** The table in use. Read it when something is said, never before: it changes when the language is chosen. */
export let redisWords: RedisWords = redisEn;

const tables: Readonly<Partial<Record<string, RedisWords>>> = {en: redisEn};

/** The table of a language; English where there is none yet. */
export function redisWordsIn(language: string): RedisWords {
  return tables[language] ?? redisEn;
}

/** Chooses what is said from now on: once, at the start of the process. */
export function speakRedis(table: RedisWords): void {
  redisWords = table;
}
