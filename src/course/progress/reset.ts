import type {FactOf, ProgressEvent} from './event.js';

/** A reset that forgets exactly these events. */
export function resetOf(events: Iterable<ProgressEvent>): FactOf<'reset'> {
  const seen = new Map<string, number>();
  for (const {instance, seq} of events) raise(seen, instance, seq);
  return {type: 'reset', seen: Object.fromEntries(seen)};
}

/** The events that no reset among them forgets, in the order given. */
export function remembered(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const seen = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'reset') continue;
    // A reset need not list what its own instance said before it.
    raise(seen, event.instance, event.seq);
    for (const [instance, seq] of Object.entries(event.seen)) raise(seen, instance, seq);
  }
  if (seen.size === 0) return events;
  return events.filter((event) => event.seq > (seen.get(event.instance) ?? -1));
}

function raise(seen: Map<string, number>, instance: string, seq: number): void {
  seen.set(instance, Math.max(seq, seen.get(instance) ?? 0));
}
