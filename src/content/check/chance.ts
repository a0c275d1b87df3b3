/**
 * How likely it is that at least `hits` of independent events happen, each with its own chance:
 * exactly, by adding one event after the other. With equal chances it is the binomial test.
 */
export function atLeast(hits: number, chances: readonly number[]): number {
  // exactly[k]: the probability that exactly k of the events so far have happened.
  let exactly = [1];
  for (const chance of chances)
    exactly = Array.from(
      {length: exactly.length + 1},
      (_, count) =>
        (exactly[count] ?? 0) * (1 - chance) + (exactly[count - 1] ?? 0) * chance,
    );
  return exactly.slice(Math.max(0, hits)).reduce((sum, one) => sum + one, 0);
}
