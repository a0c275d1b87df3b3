/** The graph of an opening's probes: which follows which. */

type Next = {readonly right: string | null; readonly wrong: string | null};
export type Graph = ReadonlyMap<string, {readonly next: Next}>;

/** Every way from a probe to an end, each as the ids on it. In a circle a way ends where it meets itself. */
export function waysFrom(
  graph: Graph,
  id: string,
  before: readonly string[] = [],
): readonly (readonly string[])[] {
  const so = [...before, id];
  const {right = null, wrong = null} = graph.get(id)?.next ?? {};
  const next = [...new Set([right, wrong])];
  return next.flatMap((one) =>
    one === null || so.includes(one) ? [so] : waysFrom(graph, one, so),
  );
}

/** The first probe that can be met twice, or null. */
export function inCircle(graph: Graph, entry: string): string | null {
  for (const way of waysFrom(graph, entry)) {
    const {right = null, wrong = null} = graph.get(way.at(-1) ?? '')?.next ?? {};
    const again = [right, wrong].find((id) => id !== null && way.includes(id));
    if (again !== undefined) return again;
  }
  return null;
}
