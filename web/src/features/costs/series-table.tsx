/** The chart as a table: a row for each bar, a column for each group. */

import { type Series, totalAt } from '../../ui/chart/stack.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';

interface SeriesTableProps {
  readonly starts: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
}

export function SeriesTable({ starts, series, format }: SeriesTableProps) {
  const rows = starts.map((start, at) => ({ start, at }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { title: 'From', className: 'figures whitespace-nowrap', cell: ({ start }) => start },
    {
      title: 'Together',
      align: 'right',
      className: 'font-medium',
      cell: ({ at }) => {
        const total = totalAt(series, at);
        return total === undefined ? '–' : format(total);
      },
    },
    ...series.map(
      ({ name, values }): Column<(typeof rows)[number]> => ({
        title: name,
        align: 'right',
        cell: ({ at }) => {
          const value = values[at] ?? null;
          return value === null ? '–' : format(value);
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption="The chart as a table"
      columns={columns}
      rows={rows}
      rowKey={({ start }) => start}
      isTall
    />
  );
}
