/** What people type for short, and what is written out in a text. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  hw: ['high watermark'],
  leo: ['log end offset'],
  lso: ['last stable offset'],
  isr: ['in-sync'],
  elr: ['eligible leader'],
  rf: ['replication factor', 'replication.factor'],
  eos: ['exactly once', 'exactly-once', 'exactly_once'],
  dlq: ['dead letter', 'dead-letter'],
  dlt: ['dead letter', 'dead-letter'],
  pid: ['producer id'],
};

/** All that a word of a query may stand for: itself first. */
export function formsOf(word: string): readonly string[] {
  return [word, ...(Object.hasOwn(shortForms, word) ? (shortForms[word] ?? []) : [])];
}
