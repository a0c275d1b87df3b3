/** As JSON that the jar reads: bytes in base64. */
export function plain(value: unknown): unknown {
  return mapped(value, ([key, inner]) => [key, plain(inner)]);
}

/** As JSON that the jar writes: of records, how many bytes they are. */
export function asJarWrites(value: unknown): unknown {
  return mapped(value, ([key, inner]) =>
    key === 'records' && Buffer.isBuffer(inner)
      ? ['recordsSizeInBytes', inner.length]
      : [key, asJarWrites(inner)],
  );
}

type Entry = readonly [key: string, value: unknown];

function mapped(value: unknown, of: (entry: Entry) => Entry): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map((one) => mapped(one, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map((entry) => of(entry)));
}
