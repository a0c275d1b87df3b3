/** The id of the order in a record, from its key or from its JSON value; null when it has none. */
export function orderIdOf(key: Buffer | null, value: Buffer | null): string | null {
  const text = value?.toString('utf8') ?? '';
  if (text.startsWith('{')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed === 'object' && parsed !== null && 'id' in parsed)
        return typeof parsed.id === 'string' ? parsed.id : null;
    } catch {
      return null;
    }
  }
  const plain = key?.toString('utf8') ?? text;
  return /^[\w-]{1,64}$/.test(plain) ? plain : null;
}

/** The last record of a partition, which is no order: whoever has handled it has passed all before it. */
export const tailIdOf = (partition: number): string => `tail-${partition}`;

export const isTail = (id: string): boolean => /^tail-\d+$/.test(id);
