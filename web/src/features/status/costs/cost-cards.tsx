/** The costs at a glance: the month so far, where it will end, what moved, what is at risk, what is nobody's, how fresh. */
import { ReeveProblem } from '@reeve/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { filterFor } from '../../../lib/filter-for.ts';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { Code } from '../../../ui/code.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { type BillReach, billReach } from './bill-reach.ts';
import { Card } from './card.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { budgetsAtRiskQuery, monthQuery, sourcesQuery, unallocatedShareQuery } from './overview-queries.ts';

export function CostCards() {
  const { data, error, refetch } = useQuery(sourcesQuery(useReeve()));
  // Who may not see costs is shown none, here where nobody asked for them.
  if (error instanceof ReeveProblem && error.status === 403) return null;
  const reach = data && billReach(data);
  return (
    <section
      aria-label="Costs"
      className="mb-4 min-h-44 overflow-hidden rounded-lg border border-line bg-surface"
    >
      {data === undefined ? (
        error === null ? (
          <Skeleton className="m-4 h-36" />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : reach === undefined ? (
        <EmptyState icon={Coins} title="No bill has been taken in yet">
          Take the files of one in with <Code>reeve costs import FILE</Code>, and this page begins with what
          the month costs.
        </EmptyState>
      ) : (
        <Cards reach={reach} />
      )}
    </section>
  );
}

const LINK = 'underline-offset-2 hover:underline';

function Cards({ reach }: { readonly reach: BillReach }) {
  const { period, against } = reach;
  const month = useQuery(monthQuery(useReeve(), reach));
  return (
    <dl className="grid grid-cols-1 gap-px bg-line sm:grid-cols-2 xl:grid-cols-3">
      <Card
        name={`Costs of ${reach.month} so far`}
        query={month}
        figure={({ total, currency }) => (
          <Link to="/costs" search={{ period, against }} className={LINK}>
            {formatAmount(total)} {currency}
          </Link>
        )}
        note={(found) => (
          <>
            {formatChange(found.against?.change ?? null)} (
            {formatRatio(found.against?.change ?? null, found.against?.total ?? null)}) against the same days
            of <span className="whitespace-nowrap">{against.slice(0, 7)}</span>
          </>
        )}
      />
      <ForecastCard reach={reach} />
      <Card
        name="What moved most"
        query={month}
        figure={({ rows: [first] }) =>
          first === undefined ? (
            'Nothing'
          ) : (
            <Link to="/drivers" search={{ period, against }} className={LINK}>
              {formatChange(first.change ?? null)}{' '}
              <span dir="auto" className="text-base font-medium">
                {plainText(first.ServiceName ?? 'Without')}
              </span>
            </Link>
          )
        }
        note={({ rows }) =>
          rows.slice(1).map(({ ServiceName, change }) => (
            <Link
              key={ServiceName}
              to="/costs"
              search={{ period, against, filter: [filterFor('service', ServiceName ?? null)] }}
              className={`block truncate ${LINK}`}
            >
              {formatChange(change ?? null)} <span dir="auto">{plainText(ServiceName ?? 'Without')}</span>
            </Link>
          ))
        }
      />
      <BudgetsCard />
      <UnallocatedCard reach={reach} />
      <FreshnessCard reach={reach} />
    </dl>
  );
}

function BudgetsCard() {
  return (
    <Card
      name="Budgets at risk"
      query={useQuery(budgetsAtRiskQuery(useReeve()))}
      figure={({ near, count }) => (
        <Link to="/budgets" className={LINK}>
          {count === 0 ? (
            'None'
          ) : (
            <>
              <span className={near.length > 0 ? 'text-bad' : undefined}>{near.length}</span> of {count}
            </>
          )}
        </Link>
      )}
      note={({ near, count, isAll }) => (
        <span dir="auto" className="block truncate">
          {count === 0
            ? 'No budget has been set.'
            : near.length === 0
              ? 'All are within their amounts.'
              : near.map(({ name }) => plainText(name)).join(', ')}
          {!isAll && ' There are more.'}
        </span>
      )}
    />
  );
}

function UnallocatedCard({ reach }: { readonly reach: BillReach }) {
  const { period } = reach;
  return (
    <Card
      name="Nobody’s"
      query={useQuery(unallocatedShareQuery(useReeve(), reach))}
      figure={({ unallocated, total }) => (
        <Link to="/allocation" search={{ view: 'unallocated', period }} className={LINK}>
          {formatRatio(unallocated, total).replace('+', '')}
        </Link>
      )}
      note={({ unallocated, currency }) => `${formatAmount(unallocated)} ${currency ?? ''} have no team`}
    />
  );
}

function FreshnessCard({ reach: { lastDay, months, reconciled } }: { readonly reach: BillReach }) {
  return (
    <Card
      name="The bill reaches to"
      query={useQuery(sourcesQuery(useReeve()))}
      figure={() => (
        <Link to="/costs" search={{ period: lastDay }} className={LINK}>
          {lastDay}
        </Link>
      )}
      note={() =>
        reconciled === months
          ? `All ${months} months taken in are what their source adds up to, to the cent.`
          : `${reconciled} of ${months} months are what their source adds up to, to the cent.`
      }
    />
  );
}
