/** The figures that commitments are judged by: each with its formula, and with the way to the lines it is made of. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../../lib/format.ts';
import { formatAmount } from '../../../lib/format-amount.ts';
import { Hint } from '../../../ui/hint.tsx';
import type { CostSearch } from '../cost-search.ts';
import type { Commitments } from './commitment-queries.ts';
import type { CommitmentSearch } from './commitment-search.ts';

type Share = Commitments['coverage'];

interface CommitmentFiguresProps {
  readonly answer: Commitments;
  readonly search: CommitmentSearch;
}

export function CommitmentFigures({ answer, search }: CommitmentFiguresProps) {
  const { coverage, utilisation, waste, savingsRate, saved, currency } = answer;
  const time = {
    ...(search.period === undefined ? {} : { period: search.period }),
    ...(search.currency === undefined ? {} : { currency: search.currency }),
  };
  const sums = ({ part, whole }: Share) =>
    part === null || whole === null ? '' : `${formatAmount(part)} of ${formatAmount(whole)}`;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-3 xl:grid-cols-5">
      <Figure
        name="Compute covered by commitments"
        share={coverage}
        below={sums(coverage)}
        search={{ ...time, by: 'purchase', measure: 'list', filter: ['category=Compute', 'charge=Usage'] }}
      />
      <Figure
        name="Commitment utilisation"
        share={utilisation}
        below={sums(utilisation)}
        search={{ ...time, by: 'CommitmentDiscountStatus', filter: ['CommitmentDiscountStatus=Used,Unused'] }}
      />
      <Figure
        name="Commitment waste"
        share={waste}
        below={sums(waste)}
        search={{ ...time, by: 'commitment', filter: ['CommitmentDiscountStatus=Unused'] }}
      />
      <Figure
        name="Effective savings rate"
        share={savingsRate}
        below={sums(savingsRate)}
        search={{ ...time, by: 'service,purchase' }}
      />
      <div className="min-w-0 bg-surface px-4 py-2.5 max-xl:col-span-2">
        <dt className="truncate text-sm text-ink-3">
          <Hint text="What was covered would have cost on demand at negotiated prices, without what the commitments cost, used or not">
            Saved, net of waste
          </Hint>
        </dt>
        <dd>
          <span className="figures block text-lg font-semibold">
            {saved === null ? 'Unknown' : formatAmount(saved)}
          </span>
          <span className="text-sm text-ink-3">{currency}</span>
        </dd>
      </div>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly share: Share;
  readonly below: ReactNode;
  readonly search: CostSearch;
}

const Figure = ({ name, share: { percent, formula, unknownLines }, below, search }: FigureProps) => (
  <div className="min-w-0 bg-surface px-4 py-2.5">
    <dt className="truncate text-sm text-ink-3">
      <Hint text={formula}>{name}</Hint>
    </dt>
    <dd>
      <Link
        to="/costs"
        search={search}
        title="The lines of the bill behind it"
        className="figures block text-lg font-semibold underline-offset-4 hover:text-accent hover:underline"
      >
        {percent === null ? 'Unknown' : `${percent} %`}
      </Link>
      <span className="figures block truncate text-sm text-ink-3">{below}</span>
      {unknownLines > 0 && (
        <span className="block text-sm text-warn">{formatCount(unknownLines)} lines unknown</span>
      )}
    </dd>
  </div>
);
