/** Where the parts of stacked bars stand: what is more than nothing upwards from zero, credits downwards. */

export interface Series {
  readonly key: string;
  readonly name: string;
  /** Null where nothing is known. */
  readonly values: readonly (number | null)[];
}

export interface Part {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

export function stackAt(series: readonly Series[], at: number): readonly Part[] {
  let above = 0;
  let below = 0;
  return series.flatMap(({ values }, index): Part[] => {
    const value = values[at] ?? 0;
    if (value === 0) return [];
    if (value > 0) {
      above += value;
      return [{ series: index, from: above - value, to: above }];
    }
    below += value;
    return [{ series: index, from: below - value, to: below }];
  });
}

/** Undefined where nothing is known, or all of it is nothing. */
export function totalAt(series: readonly Series[], at: number): number | undefined {
  const known = series.flatMap(({ values }) => values[at] || []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
