/** Events as no program writes them: with one mistake in one place. */
type Changed = readonly [what: string, event: object];

/** What anything may stand in: the names in it are no fields. */
const free: ReadonlySet<string> = new Set(['facts', 'headers', 'promise', 'topics']);

/** Each field is not there once, wherever in the event it is. */
export const withoutOneField = (event: object): readonly Changed[] =>
  named(
    event,
    changedOnce(event, () => undefined),
  );

/** Each value is once of another type. */
export const mistyped = (event: object): readonly Changed[] =>
  named(
    event,
    changedOnce(event, (value) => (isWithin(value) ? 7 : {not: 'this'})),
  );

type Once = {readonly path: readonly string[]; readonly value: object};

function changedOnce(
  value: object,
  change: (value: unknown) => unknown,
): readonly Once[] {
  return Object.entries(value).flatMap(([field, inside]) => {
    const put = (by: unknown): object =>
      Array.isArray(value) ? value.with(Number(field), by) : {...value, [field]: by};
    const here = Array.isArray(value) ? [] : [field];
    const self = Array.isArray(value) ? [] : [{path: here, value: put(change(inside))}];
    if (!isWithin(inside) || (free.has(field) && !Array.isArray(inside))) return self;
    return [
      ...self,
      ...changedOnce(inside, change).map(({path, value: by}) => ({
        path: [...here, ...path],
        value: put(by),
      })),
    ];
  });
}

const isWithin = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** By the event's type and the field's path; Kafka's own by Kafka's. */
function named(event: object, changes: readonly Once[]): readonly Changed[] {
  const own = 'event' in event ? (event.event as {type: string}).type : null;
  const type = (event as {type: string}).type;
  return changes.map(({path, value}) => [
    own === null || path[0] !== 'event'
      ? `${type} ${path.join('.')}`
      : `${own} ${path.slice(1).join('.')}`,
    value,
  ]);
}
