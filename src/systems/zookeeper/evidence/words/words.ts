/** All that ZooKeeper has to say, in the language of this process. */
import {zookeeperEn} from './en/en.js';

/** A table of its words: every language has the same entries. */
export type ZookeeperWords = typeof zookeeperEn;

/** The table in use. Read it when something is said, never before: it changes when the language is chosen. */
export let zookeeperWords: ZookeeperWords = zookeeperEn;

const tables: Readonly<Partial<Record<string, ZookeeperWords>>> = {en: zookeeperEn};

/** The table of a language; English where there is none yet. */
export function zookeeperWordsIn(language: string): ZookeeperWords {
  return tables[language] ?? zookeeperEn;
}

/** Chooses what is said from now on: once, at the start of the process. */
export function speakZookeeper(table: ZookeeperWords): void {
  zookeeperWords = table;
}
