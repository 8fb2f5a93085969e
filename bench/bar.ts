/** A figure we claim, the limit it must hold, and how to measure it here and now. */

export interface Bar {
  readonly id: string;
  readonly what: string;
  readonly limit: { readonly atMost?: number; readonly atLeast?: number; readonly unit: string };
  /** Ratios are taken side by side in one run: machines are shared and noisy. */
  measure(how: How): Promise<Measured>;
}

export interface How {
  /** `--full`: at the size that the bar speaks of, however long it takes. */
  readonly full: boolean;
}

export interface Measured {
  readonly value: number;
  readonly detail: string;
  /** Other bars that the same preparation shows by the way. */
  readonly also?: readonly (Omit<Bar, 'measure'> & Omit<Measured, 'also'>)[];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
