/** Checks what a history says in PostgreSQL's terms, as it is read back from a file: people can edit files. */
import {firstIssue} from '../../../engine/history/first-issue.js';
import type {Entry} from '../../../engine/history/history.js';
import {postgresEventSchema} from './events.js';
import {serverFaults} from '../../../engine/tables/server-faults.js';
import {requestNames, roles} from './plan.js';
import {postgresWords} from './words/words.js';

/** What is wrong with an entry that names PostgreSQL; null when nothing is. */
export function checkPostgresEntry(entry: Entry): string | null {
  if (entry.type === 'system') return checkEvent(entry.event);
  if (entry.type === 'fault') {
    if (!Object.hasOwn(serverFaults, entry.fault))
      return postgresWords.check.fault(entry.fault);
    const known = roles.some((role) => role === entry.who);
    return known ? null : postgresWords.check.who(entry.who);
  }
  if (entry.type !== 'intercepting' && entry.type !== 'intercepted') return null;
  return requestNames.some((name) => name === entry.request)
    ? null
    : postgresWords.check.request(entry.request);
}

function checkEvent(event: unknown): string | null {
  const parsed = postgresEventSchema.safeParse(event);
  return parsed.success ? null : firstIssue(parsed.error);
}
