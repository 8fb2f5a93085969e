/** The total of what is asked for, what it is compared with, and what nobody knows of it. */
import type { ReactNode } from 'react';
import { formatCount } from '../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../lib/format-amount.ts';
import type { CostReport } from './cost-queries.ts';

export function CostFigures({ report }: { readonly report: CostReport }) {
  const { total, currency, from, to, against, groups, unknownLines } = report;
  return (
    <>
      <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
        <Figure name={`Total ${currency ?? ''}`}>{formatAmount(total)}</Figure>
        {against === null ? (
          <>
            <Figure name="From">{from}</Figure>
            <Figure name="Until before">{to}</Figure>
          </>
        ) : (
          <>
            <Figure name={`Before, from ${against.from}`}>{formatAmount(against.total)}</Figure>
            <Figure name="Change">
              {formatChange(against.change)}{' '}
              <span className="text-base whitespace-nowrap text-ink-3">
                {formatRatio(against.change, against.total)}
              </span>
            </Figure>
          </>
        )}
        <Figure name="Groups">{formatCount(groups)}</Figure>
      </dl>
      {unknownLines > 0 && (
        <p className="mb-4 text-ink-2">
          {formatCount(unknownLines)} lines of the bill have no such amount: the total is not the whole.
        </p>
      )}
    </>
  );
}

const Figure = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-0 bg-surface px-4 py-2.5">
    <dt className="truncate text-sm text-ink-3">{name}</dt>
    <dd className="figures text-lg font-semibold">{children}</dd>
  </div>
);
