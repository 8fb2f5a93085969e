/** The columns of the groups: a name opens what is inside of it. */
import { Link } from '@tanstack/react-router';
import { filterFor } from '../../lib/filter-for.ts';
import { formatAmount, formatChange, formatRatio } from '../../lib/format-amount.ts';
import { plainText } from '../../lib/plain-text.ts';
import type { Column } from '../../ui/data-table.tsx';
import type { CostReport, CostRow } from './cost-queries.ts';

interface Named {
  /** As the address calls the grouping. */
  readonly by: string;
  readonly title: string;
  readonly nameOf: (row: CostRow) => string;
}

export function costColumns(report: CostReport, { by, title, nameOf }: Named): readonly Column<CostRow>[] {
  const [column = ''] = report.by;
  const whole = Number(report.total);
  const name: Column<CostRow> = {
    title,
    className: 'w-full max-w-0 min-w-40',
    cell: (row) => (
      <Link
        from="/costs"
        to="/costs"
        search={({ start: _, ...now }) => ({ ...now, open: filterFor(by, row[column] ?? null) })}
        title={plainText(row[column] ?? nameOf(row))}
        dir="auto"
        className="block truncate text-accent underline-offset-2 hover:underline"
      >
        {nameOf(row)}
      </Link>
    ),
  };
  const cost: Column<CostRow> = {
    title: report.currency ?? 'Cost',
    align: 'right',
    cell: (row) => formatAmount(row.cost),
  };
  if (report.against === null) {
    const share = ({ cost: own }: CostRow) =>
      own === null || whole === 0 ? '–' : `${((Number(own) / whole) * 100).toFixed(1).replace('-', '−')} %`;
    return [
      name,
      cost,
      { title: 'Share', align: 'right', minor: true, className: 'text-ink-2', cell: share },
    ];
  }
  return [
    name,
    cost,
    { title: 'Before', align: 'right', minor: true, cell: (row) => formatAmount(row.before ?? null) },
    { title: 'Change', align: 'right', cell: (row) => formatChange(row.change ?? null) },
    {
      title: 'Ratio',
      align: 'right',
      minor: true,
      className: 'text-ink-2',
      cell: (row) => formatRatio(row.change ?? null, row.before ?? null),
    },
  ];
}
