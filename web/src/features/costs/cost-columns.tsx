/** The columns of the groups: a name opens what is inside of it, a heading puts them in order, the foot is the whole. */
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../lib/format-amount.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortType } from '../../lib/short-type.ts';
import type { Column } from '../../ui/data-table.tsx';
import type { CostPage, CostRow } from './cost-queries.ts';
import type { CostSearch } from './cost-search.ts';
import { filtersOf, textOf } from './row-of-group.ts';

interface Named {
  readonly title: string;
  readonly nameOf: (row: CostRow) => string;
  /** Of a resource that the estate knows. */
  readonly typeOf: (row: CostRow) => string | undefined;
  /** The colour of its own that a group has in the chart. */
  readonly dotOf: (row: CostRow) => string | undefined;
  readonly sort: CostSearch['sort'];
  readonly onSort: (sort: CostSearch['sort']) => void;
}

export function costColumns(report: CostPage, named: Named): readonly Column<CostRow>[] {
  const { against, total } = report;
  const { sort, onSort } = named;
  const order = (by: CostSearch['sort']) => ({
    is: sort === by ? (by === 'key' ? ('ascending' as const) : ('descending' as const)) : undefined,
    onChoose: () => onSort(by),
  });
  const first: readonly Column<CostRow>[] = [
    nameColumn(report, named, order('key')),
    {
      title: report.currency ?? 'Cost',
      align: 'right',
      order: order(undefined),
      cell: (row) => formatAmount(row.cost),
      total: formatAmount(total),
    },
  ];
  if (against === null)
    return [
      ...first,
      {
        title: 'Share',
        align: 'right',
        minor: true,
        className: 'text-ink-2',
        cell: ({ cost }) => shareOf(cost, total),
        total: shareOf(total, total),
      },
    ];
  return [
    ...first,
    {
      title: 'Before',
      align: 'right',
      minor: true,
      cell: (row) => formatAmount(row.before ?? null),
      total: formatAmount(against.total),
    },
    {
      title: 'Change',
      align: 'right',
      order: order('change'),
      cell: (row) => formatChange(row.change ?? null),
      total: formatChange(against.change),
    },
    {
      title: 'Ratio',
      align: 'right',
      minor: true,
      className: 'text-ink-2',
      cell: (row) => formatRatio(row.change ?? null, row.before ?? null),
      total: formatRatio(against.change, against.total),
    },
  ];
}

function nameColumn(
  report: CostPage,
  { title, nameOf, typeOf, dotOf }: Named,
  order: Column<CostRow>['order'],
): Column<CostRow> {
  return {
    title,
    className: 'w-full max-w-0 min-w-40',
    ...(order && { order }),
    cell: (row) => (
      <span className="flex items-center gap-2">
        <span aria-hidden className={`size-2.5 shrink-0 rounded-xs ${dotOf(row) ?? ''}`} />
        <Link
          from="/costs"
          to="/costs"
          search={({ start: _, ...now }) => ({ ...now, open: filtersOf(report, row) })}
          title={plainText(textOf(report, row)) || nameOf(row)}
          dir="auto"
          className="block truncate text-accent underline-offset-2 hover:underline"
        >
          {nameOf(row)}
        </Link>
        <TypeName type={typeOf(row)} />
      </span>
    ),
    total: `All ${formatCount(report.groups)}`,
  };
}

const TypeName = ({ type }: { readonly type: string | undefined }) =>
  type !== undefined && (
    <span className="shrink-0 text-sm text-ink-3 max-sm:hidden">{plainText(shortType(type))}</span>
  );

function shareOf(cost: string | null, total: string | null): string {
  const whole = Number(total);
  if (cost === null || whole === 0) return '–';
  return `${((Number(cost) / whole) * 100).toFixed(1).replace('-', '−')} %`;
}
