/** A report as the columns of a table: its groups, what the estate knows of them, and their amounts. */
import type { Column } from '#platform/cli/index.ts';
import type { ReportJson } from './contract.ts';

/** A row with what stands beside it in the report. */
interface Shown {
  readonly row: ReportJson['rows'][number];
  readonly at: number;
  readonly resource: NonNullable<ReportJson['resources']>[number];
}

export const shownOf = (report: ReportJson): Shown[] =>
  report.rows.map((row, at) => ({ row, at, resource: report.resources?.[at] ?? null }));

const right = { align: 'right' as const };

export const columnsOf = (report: ReportJson): Column<Shown>[] => [
  ...report.by.map((name) => ({ title: name, value: ({ row }: Shown) => row[name] ?? null })),
  ...(report.resources ? RESOURCE_COLUMNS : []),
  {
    title: report.measure === 'usage' ? 'USED' : (report.currency ?? 'COST'),
    value: ({ row }) => row.cost,
    ...right,
  },
  ...(report.against
    ? [
        { title: 'BEFORE', value: ({ row }: Shown) => row.before ?? null, ...right },
        { title: 'CHANGE', value: ({ row }: Shown) => row.change ?? null, ...right },
      ]
    : []),
];

/** One for each bar of the chart. */
export const seriesColumnsOf = ({ series }: ReportJson): Column<Shown>[] =>
  (series?.starts ?? []).map((start, bar) => ({
    title: start,
    value: ({ at }) => series?.rows[at]?.[bar] ?? null,
    ...right,
  }));

const RESOURCE_COLUMNS = [
  { title: 'NAME', value: ({ resource }: Shown) => resource?.name ?? null },
  { title: 'TYPE', value: ({ resource }: Shown) => resource?.type ?? null },
  { title: 'OWNER', value: ({ resource }: Shown) => resource?.owner ?? resource?.team ?? null },
  {
    title: 'THERE',
    value: ({ resource }: Shown) => (resource === null ? 'not known' : (resource.goneAt ?? 'yes')),
  },
];
