/** The id of the order in a record, from its key or from its JSON value; null when it has none. */
export function orderIdOf(key: Buffer | null, value: Buffer | null): string | null {
  const text = value?.toString('utf8') ?? '';
  if (text.startsWith('{')) return idInJson(text);
  const plain = key?.toString('utf8') ?? text;
  return /^[\w-]{1,64}$/.test(plain) ? plain : null;
}

function idInJson(text: string): string | null {
  try {
    const {id} = JSON.parse(text) as {id?: unknown};
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** The last record of a partition, which is no order: whoever has handled it has passed all before it. */
export const tailIdOf = (partition: number): string => `tail-${partition}`;

export const isTail = (id: string): boolean => /^tail-\d+$/.test(id);
