/** The total of what is asked for, what it is compared with, and what nobody knows of it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../lib/format-amount.ts';
import { formatDays } from '../../lib/format-days.ts';
import { TARGETS } from './allocation/allocation-search.ts';
import type { CostReport } from './cost-queries.ts';
import { type CostSearch, dimensionsOf, groupingLabel, groupingOf } from './cost-search.ts';

interface CostFiguresProps {
  readonly report: CostReport;
  readonly search: CostSearch;
}

export function CostFigures({ report, search }: CostFiguresProps) {
  const { total, currency, from, to, against, unknownLines } = report;
  return (
    <>
      <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-3">
        <Figure name={`Total ${currency ?? ''}`} below={formatDays(from, to)} isFirst>
          {formatAmount(total)}
        </Figure>
        {against === null ? (
          <>
            <Average report={report} />
            <Figure name="Groups" below={groupingLabel(groupingOf(search))}>
              {formatCount(report.groups)}
            </Figure>
          </>
        ) : (
          <>
            <Figure name="Before" below={formatDays(against.from, against.to)}>
              {formatAmount(against.total)}
            </Figure>
            <Figure name="Change" below={<Why search={search} />}>
              {formatChange(against.change)}{' '}
              <span className="text-base whitespace-nowrap text-ink-3">
                {formatRatio(against.change, against.total)}
              </span>
            </Figure>
          </>
        )}
      </dl>
      {unknownLines > 0 && (
        <p className="mb-4 text-ink-2">
          {formatCount(unknownLines)} lines of the bill have no such amount: the total is not the whole.
        </p>
      )}
      <Whose search={search} />
    </>
  );
}

/** Whose a cost is stands in tags and accounts alone here: allocation knows more, so its sums are others. */
function Whose({ search }: { readonly search: CostSearch }) {
  const asked = dimensionsOf(groupingOf(search));
  const target = TARGETS.find(({ value }) => asked.includes(value));
  if (target === undefined) return null;
  return (
    <p className="mb-4 text-ink-2">
      {target.label} as tags and accounts say.{' '}
      <Link
        to="/allocation"
        search={{ by: target.value, ...(search.period !== undefined && { period: search.period }) }}
        className="text-accent underline underline-offset-2"
      >
        Allocation
      </Link>{' '}
      also asks stacks, owners and your rules.
    </p>
  );
}

const NAMES = { day: 'A day', week: 'A week', month: 'A month' };

/** Over the bars of which something is known. */
function Average({ report: { total, series } }: { readonly report: CostReport }) {
  const bars = series === null ? 0 : knownBars(series);
  const unit = series?.unit ?? 'day';
  return (
    <Figure
      name={`${NAMES[unit]}, on average`}
      below={`Over ${formatCount(bars)} ${unit}${bars === 1 ? '' : 's'}`}
    >
      {total === null || bars === 0 ? '–' : formatAmount((Number(total) / bars).toFixed(2))}
    </Figure>
  );
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
      className="text-accent underline-offset-2 hover:underline"
    >
      What drove it
    </Link>
  );
}

interface FigureProps {
  readonly name: string;
  readonly below: ReactNode;
  /** Takes the whole line where there is room for two. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

const Figure = ({ name, below, isFirst = false, children }: FigureProps) => (
  <div className={cx('min-w-0 bg-surface px-4 py-2.5', isFirst && 'max-lg:col-span-2')}>
    <dt className="truncate text-sm text-ink-3">{name}</dt>
    <dd className="figures text-lg font-semibold">{children}</dd>
    <dd className="figures text-sm text-ink-3">{below}</dd>
  </div>
);
