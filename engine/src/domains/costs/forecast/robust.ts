/** Sums and middles that one odd day does not move. */

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What the week around each day has in the middle, or so many days. */
export const usualOf = (values: readonly number[], days = 7): number[] =>
  values.map((_, index) => {
    const from = Math.max(0, Math.min(index - (days >> 1), values.length - days));
    return median(values.slice(from, from + days));
  });
