/** Checks what a history says in Kafka's terms, as it is read back from a file: people can edit files. */
import type {Entry} from '../../../engine/history/history.js';
import {kafkaEventSchema} from './events.js';
import {brokerFaults} from './faults.js';
import {requestKinds} from './requests.js';

/** What is wrong with an entry that names Kafka; null when nothing is. */
export function checkKafkaEntry(entry: Entry): string | null {
  switch (entry.type) {
    case 'system':
      return checkEvent(entry.event);
    case 'fault':
      if (!(entry.fault in brokerFaults))
        return `fault "${entry.fault}" is none of Kafka's`;
      return entry.nodes.every((node) => /^kafka\/\d+$/.test(node))
        ? null
        : `nodes ${entry.nodes.join(', ')} are not all Kafka's`;
    case 'intercepting':
    case 'intercepted':
      return entry.request in requestKinds
        ? null
        : `request "${entry.request}" is none of Kafka's`;
    default:
      return null;
  }
}

function checkEvent(event: unknown): string | null {
  const parsed = kafkaEventSchema.safeParse(event);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`;
}
