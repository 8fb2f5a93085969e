/** What a row of a report is the group of: its key, its name, and the filters that mean it alone. */
import { filterFor } from '../../lib/filter-for.ts';
import type { CostReport, CostRow } from './cost-queries.ts';
import { dimensionsOf } from './cost-search.ts';

type Grouped = Pick<CostReport, 'by'> & { readonly grouping: string };

const valuesOf = ({ by }: Grouped, row: CostRow): readonly (string | null)[] =>
  by.map((column) => row[column] ?? null);

export const keyOf = (report: Grouped, row: CostRow): string => JSON.stringify(valuesOf(report, row));

/** As the bill has it, for who wants to copy it. */
export const textOf = (report: Grouped, row: CostRow): string =>
  valuesOf(report, row)
    .flatMap((value) => value ?? [])
    .join(' · ');

export function nameOf(
  report: Grouped,
  row: CostRow,
  groupName: (by: string, value: string | null) => string,
): string {
  const dimensions = dimensionsOf(report.grouping);
  return valuesOf(report, row)
    .map((value, at) => groupName(dimensions[at] ?? '', value))
    .join(' · ');
}

export function filtersOf(report: Grouped, row: CostRow): readonly string[] {
  const dimensions = dimensionsOf(report.grouping);
  return valuesOf(report, row).map((value, at) => filterFor(dimensions[at] ?? '', value));
}
