/** Kafka's name of an error code, for those that a question of ours may meet. Source: Kafka protocol guide, "Error Codes". */
const names: Readonly<Record<number, string>> = {
  1: 'OFFSET_OUT_OF_RANGE',
  3: 'UNKNOWN_TOPIC_OR_PARTITION',
  5: 'LEADER_NOT_AVAILABLE',
  6: 'NOT_LEADER_OR_FOLLOWER',
  56: 'KAFKA_STORAGE_ERROR',
  76: 'UNSUPPORTED_COMPRESSION_TYPE',
};

export const outOfRange = 1;

/** Throws, with the error's name, when the code is one. */
export function throwOnError(port: number, about: string, code: number): void {
  if (code === 0) return;
  throw new Error(
    `the broker at port ${port} says of ${about}: ${names[code] ?? `error ${code}`}`,
  );
}
