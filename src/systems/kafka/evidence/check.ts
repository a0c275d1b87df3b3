/** Checks what a history says in Kafka's terms, as it is read back from a file: people can edit files. */
import {firstIssue} from '../../../engine/history/first-issue.js';
import type {EventOf} from '../../../engine/history/handlers.js';
import type {Entry} from '../../../engine/history/history.js';
import {kafkaEventSchema} from './events.js';
import {brokerFaults} from './faults.js';
import {roles} from './plan.js';
import {kafkaWords} from './words/words.js';
import {requestNames} from './requests.js';

/** What is wrong with an entry that names Kafka; null when nothing is. */
export function checkKafkaEntry(entry: Entry): string | null {
  if (entry.type === 'system') return checkEvent(entry.event);
  if (entry.type === 'fault') return checkFault(entry);
  if (entry.type !== 'intercepting' && entry.type !== 'intercepted') return null;
  return requestNames.some((name) => name === entry.request)
    ? null
    : kafkaWords.check.request(entry.request);
}

function checkFault({fault, who, nodes}: EventOf<'fault'>): string | null {
  if (!Object.hasOwn(brokerFaults, fault)) return kafkaWords.check.fault(fault);
  if (!roles.some((role) => role === who)) return kafkaWords.check.who(who);
  return nodes.every((node) => /^kafka\/\d+$/.test(node))
    ? null
    : kafkaWords.check.nodes(nodes);
}

function checkEvent(event: unknown): string | null {
  const parsed = kafkaEventSchema.safeParse(event);
  return parsed.success ? null : firstIssue(parsed.error);
}
