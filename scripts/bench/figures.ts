/** Figures as people read them: the median, the p95, and how many there were. */
export function summary(values: readonly number[], unit: string): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN).toFixed(2);
  return `p50 ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit}, min ${at(0)}, max ${at(1)} (n=${sorted.length})`;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
