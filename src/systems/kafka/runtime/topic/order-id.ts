import type {DiskRecord} from '../disk/segment.js';

/**
 * The id of the order in a record: from its JSON value, else from its key, else from its plain value;
 * null when it has none. What cannot be an id is none, so that nothing odd in a record is ever shown.
 */
export function orderIdOf(key: Buffer | null, value: Buffer | null): string | null {
  const text = value?.toString('utf8') ?? '';
  const isJson = text.startsWith('{');
  const plain = key?.toString('utf8') ?? (isJson ? '' : text);
  const inJson = isJson ? idInJson(text) : null;
  return inJson ?? (isId(plain) ? plain : null);
}

const isId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);

function idInJson(text: string): string | null {
  try {
    const {id} = JSON.parse(text) as {id?: unknown};
    return typeof id === 'string' && isId(id) ? id : null;
  } catch {
    return null;
  }
}

/** Every id that a record's value names, each once: more than one, where several orders lie in one record. */
export function idsWithin(value: Buffer | null): readonly string[] {
  const text = value?.toString('utf8') ?? '';
  const named = [...text.matchAll(/"id"\s*:\s*"([\w-]{1,64})"|\b(order-\d{4})\b/g)];
  return [...new Set(named.map(([, inJson, plain]) => inJson ?? plain ?? ''))];
}

/** The last record of a partition, which is no order: whoever has handled it has passed all before it. */
export const tailIdOf = (partition: number): string => `tail-${partition}`;

export const isTail = (id: string): boolean => /^tail-\d+$/.test(id);

/** Where they are, and the orders that they name. */
export const namedIn = (
  records: readonly DiskRecord[],
): readonly {readonly offset: number; readonly id: string | null}[] =>
  records.map(({offset, key, value}) => ({offset, id: orderIdOf(key, value)}));
