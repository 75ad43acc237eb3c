/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
};

/** A number as a column of a table. */
export const column = (value: number, decimals = 1): string => value.toFixed(decimals).padStart(9);

/** The ratio of two rows of measurements, and the least and most of pairs that were taken after each other. */
export function ratio(ours: readonly number[], theirs: readonly number[]): string {
  const pairs = ours.map((value, index) => value / (theirs[index] ?? NaN));
  const [least, most] = [Math.min(...pairs), Math.max(...pairs)];
  return `${(median(ours) / median(theirs)).toFixed(2)} (pairs ${least.toFixed(2)} to ${most.toFixed(2)})`;
}
