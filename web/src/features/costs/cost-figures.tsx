/** The total of what is asked for, what it is compared with, and what nobody knows of it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../lib/format-amount.ts';
import { formatDays } from '../../lib/format-days.ts';
import type { CostReport } from './cost-queries.ts';
import type { CostSearch } from './cost-search.ts';

interface CostFiguresProps {
  readonly report: CostReport;
  readonly search: CostSearch;
}

export function CostFigures({ report, search }: CostFiguresProps) {
  const { total, currency, from, to, against, unknownLines } = report;
  return (
    <>
      <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
        <Figure name={`Total ${currency ?? ''}`} isWide={against === null}>
          {formatAmount(total)}
        </Figure>
        {against === null ? (
          <Average report={report} />
        ) : (
          <>
            <Figure name={`Before, ${formatDays(against.from, against.to)}`}>
              {formatAmount(against.total)}
            </Figure>
            <Figure name="Change">
              {formatChange(against.change)}{' '}
              <span className="text-base whitespace-nowrap text-ink-3">
                {formatRatio(against.change, against.total)}
              </span>{' '}
              <Why search={search} />
            </Figure>
          </>
        )}
        <Figure name="Period" isWide={against === null}>
          <span className="text-base">{formatDays(from, to)}</span>
        </Figure>
      </dl>
      {unknownLines > 0 && (
        <p className="mb-4 text-ink-2">
          {formatCount(unknownLines)} lines of the bill have no such amount: the total is not the whole.
        </p>
      )}
    </>
  );
}

/** Over the days of which something is known; weeks and months may be cut at both ends. */
function Average({ report: { total, series, groups } }: { readonly report: CostReport }) {
  const days = series?.unit === 'day' ? knownBars(series) : 0;
  if (total === null || days === 0) return <Figure name="Groups">{formatCount(groups)}</Figure>;
  return <Figure name="A day, on average">{formatAmount((Number(total) / days).toFixed(2))}</Figure>;
}

const knownBars = ({ starts, rows, rest }: NonNullable<CostReport['series']>): number =>
  starts.filter((_, at) => [...rows, rest].some((amounts) => (amounts[at] ?? null) !== null)).length;

/** The same lines, times and groups, explained. */
function Why({
  search: { open: _, start: __, sort: ___, unit: ____, ...lines },
}: Pick<CostFiguresProps, 'search'>) {
  return (
    <Link
      to="/drivers"
      search={{ period: '30d', ...lines }}
      className="text-base font-medium text-accent underline-offset-2 hover:underline"
    >
      Why?
    </Link>
  );
}

interface FigureProps {
  readonly name: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const Figure = ({ name, isWide = false, children }: FigureProps) => (
  <div className={cx('min-w-0 bg-surface px-4 py-2.5', isWide && 'max-lg:col-span-2')}>
    <dt className="truncate text-sm text-ink-3">{name}</dt>
    <dd className="figures text-lg font-semibold">{children}</dd>
  </div>
);
