/**
 * An immutable map by order id, in blocks: a change copies only the blocks that it touches, so that
 * a view can be folded forward entry by entry without copying a thousand orders each time.
 */
export type IdMap<V> = readonly ReadonlyMap<string, V>[];

const blocks = 128;

export function emptyIdMap<V>(): IdMap<V> {
  const none: ReadonlyMap<string, V> = new Map();
  return Array.from({length: blocks}, () => none);
}

export function lookUp<V>(map: IdMap<V>, id: string): V | undefined {
  return map[blockOf(id)]?.get(id);
}

/** The map with these entries set; the given map stays as it was. */
export function withEntries<V>(
  map: IdMap<V>,
  entries: Iterable<readonly [string, V]>,
): IdMap<V> {
  const next = [...map];
  const fresh = new Map<number, Map<string, V>>();
  for (const [id, value] of entries) {
    const at = blockOf(id);
    const block = fresh.get(at) ?? new Map(next[at]);
    block.set(id, value);
    fresh.set(at, block);
    next[at] = block;
  }
  return next;
}

function blockOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1)
    hash = (hash * 31 + id.charCodeAt(index)) | 0;
  return Math.abs(hash) % blocks;
}
