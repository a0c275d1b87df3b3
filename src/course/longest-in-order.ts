/** A longest subsequence of the numbers that only rises. Quadratic: lists here are short. */
export function longestInOrder(numbers: readonly number[]): readonly number[] {
  const endingAt: (readonly number[])[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = endingAt
      .slice(0, index)
      .filter((run) => (run.at(-1) ?? -Infinity) < number);
    endingAt.push([...longestOf(before), number]);
  }
  return longestOf(endingAt);
}

function longestOf(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
