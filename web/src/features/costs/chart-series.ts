/** A report's rows as the series of its chart: the greatest with colours of their own, all others as one. */
import { MOST_SERIES } from '../../ui/chart/series-colour.ts';
import type { Series } from '../../ui/chart/stack.ts';
import type { CostReport, CostRow } from './cost-queries.ts';

type Values = readonly (number | null)[];

/** Floats will do where lengths are drawn. */
const numbers = (amounts: readonly (string | null)[]): Values =>
  amounts.map((amount) => (amount === null ? null : Number(amount)));

const added = (a: Values, b: Values): Values =>
  a.map((value, at) => {
    const other = b[at] ?? null;
    return value === null ? other : value + (other ?? 0);
  });

type Words = (row: CostRow) => string;

export function chartSeries(report: CostReport, keyOf: Words, nameOf: Words): readonly Series[] {
  const { series, rows } = report;
  if (series === null) return [];
  // Credits come last in a report, and may be as great as what they take off.
  const sizes = rows.map(({ cost }) => Math.abs(Number(cost)));
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const own = order.slice(0, MOST_SERIES).sort((a, b) => a - b);
  const shown = own.flatMap((at): Series[] => {
    const row = rows[at];
    const values = series.rows[at];
    return row && values ? [{ key: keyOf(row), name: nameOf(row), values: numbers(values) }] : [];
  });
  const rest = order
    .slice(MOST_SERIES)
    .reduce((sum, at) => added(sum, numbers(series.rows[at] ?? [])), numbers(series.rest));
  return rest.some((value) => value !== null && value !== 0)
    ? [...shown, { key: 'rest', name: 'All others', values: rest }]
    : shown;
}
