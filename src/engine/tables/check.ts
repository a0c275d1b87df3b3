/** Checks what a history says of a system whose holdings are tables, as it is read back from a file. */
import {firstIssue} from '../history/first-issue.js';
import type {Entry} from '../history/history.js';
import {tableEventSchema} from '../history/table-events.js';

/** What the system knows, and the sentences about what it does not. */
type Known = {
  readonly faults: object;
  readonly says: {
    readonly fault: (fault: string) => string;
    readonly request: (request: string) => string;
  };
};

/** What is wrong with an entry that names the system; null when nothing is. */
export function checkTableEntry(entry: Entry, {faults, says}: Known): string | null {
  if (entry.type === 'system') {
    const parsed = tableEventSchema.safeParse(entry.event);
    return parsed.success ? null : firstIssue(parsed.error);
  }
  if (entry.type === 'fault')
    return Object.hasOwn(faults, entry.fault) ? null : says.fault(entry.fault);
  return entry.type === 'intercepting' || entry.type === 'intercepted'
    ? says.request(entry.request)
    : null;
}
