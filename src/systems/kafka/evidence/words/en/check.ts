/** What is wrong with an entry of a saved run that names Kafka, in English. */
export const checkEn = {
  request: (request: string) => `request "${request}" is none of Kafka's`,
  fault: (fault: string) => `fault "${fault}" is none of Kafka's`,
  who: (who: string) => `who "${who}" is nobody of Kafka's`,
  nodes: (nodes: readonly string[]) => `nodes ${nodes.join(', ')} are not all Kafka's`,
};
