/** All that Kafka has to say, in the language of this process. */
import {kafkaEn} from './en/en.js';

/** A table of Kafka's words: every language has the same entries. */
export type KafkaWords = typeof kafkaEn;

/** The table in use. Read it when something is said, never before: it changes when the language is chosen. */
export let kafkaWords: KafkaWords = kafkaEn;

const tables: Readonly<Partial<Record<string, KafkaWords>>> = {en: kafkaEn};

/** The table of a language; English where there is none yet. */
export function kafkaWordsIn(language: string): KafkaWords {
  return tables[language] ?? kafkaEn;
}

/** Chooses what is said from now on: once, at the start of the process. */
export function speakKafka(table: KafkaWords): void {
  kafkaWords = table;
}
