import {kafkaEventSchema} from './events.js';

/** Checks one of Kafka's own events, as it is read back from a file; says what is wrong, or null. */
export function checkKafkaEvent(event: unknown): string | null {
  const parsed = kafkaEventSchema.safeParse(event);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`;
}
