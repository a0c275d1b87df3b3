import type {ProgressEvent} from './event.js';

type Placed = {readonly at: number; readonly event: ProgressEvent};

/**
 * Events of any number of files, in any order and with repetitions → each once, in the order in
 * which they were said: by time, and within an instance always by `seq`. Where a clock was set
 * back, an instance's later events count as being as late as its latest so far.
 */
export function inOrder(events: Iterable<ProgressEvent>): readonly ProgressEvent[] {
  const placed: Placed[] = [];
  for (const own of byInstance(events)) {
    let at = -Infinity;
    for (const event of own.sort(bySeq)) {
      at = Math.max(at, event.at);
      placed.push({at, event});
    }
  }
  return placed.sort(byPlace).map(({event}) => event);
}

function byInstance(events: Iterable<ProgressEvent>): Iterable<ProgressEvent[]> {
  const ids = new Set<string>();
  const instances = new Map<string, ProgressEvent[]>();
  for (const event of events) {
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    const own = instances.get(event.instance);
    if (own) own.push(event);
    else instances.set(event.instance, [event]);
  }
  return instances.values();
}

function byPlace(a: Placed, b: Placed): number {
  return (
    a.at - b.at || compare(a.event.instance, b.event.instance) || bySeq(a.event, b.event)
  );
}

function bySeq(a: ProgressEvent, b: ProgressEvent): number {
  return a.seq - b.seq || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
