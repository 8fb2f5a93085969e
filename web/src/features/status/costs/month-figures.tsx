/** The figures of the month that the bill has reached, each leading to where it comes from. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { costSourcesQuery } from '../../../api/cost-sources.ts';
import { useReeve } from '../../../api/reeve-context.tsx';
import { filterFor } from '../../../lib/filter-for.ts';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import type { BillReach } from './bill-reach.ts';
import { Card } from './card.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { budgetsAtRiskQuery, monthQuery, unallocatedShareQuery } from './overview-queries.ts';

const LINK = 'underline-offset-2 hover:underline';

interface FiguresProps {
  readonly reach: BillReach;
  /** Undefined where the bill has only one. */
  readonly currency: string | undefined;
}

export function MonthFigures({ reach, currency }: FiguresProps) {
  const times = { period: reach.period, against: reach.against, ...(currency && { currency }) };
  const month = useQuery(monthQuery(useReeve(), reach, currency));
  return (
    <dl className="grid grid-cols-1 gap-px bg-line sm:grid-cols-2 xl:grid-cols-3">
      <Card
        name={`Costs of ${reach.month} so far`}
        query={month}
        figure={({ total, currency }) => (
          <Link to="/costs" search={times} className={LINK}>
            {formatAmount(total)} {currency}
          </Link>
        )}
        note={(found) => (
          <>
            {formatChange(found.against?.change ?? null)} (
            {formatRatio(found.against?.change ?? null, found.against?.total ?? null)}) against the same days
            of <span className="whitespace-nowrap">{reach.against.slice(0, 7)}</span>
          </>
        )}
      />
      <ForecastCard reach={reach} currency={currency} />
      <Card
        name="What moved most"
        query={month}
        figure={({ rows: [first] }) =>
          first === undefined ? (
            'Nothing'
          ) : (
            <Link to="/drivers" search={times} className={LINK}>
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
              search={{ ...times, filter: [filterFor('service', ServiceName ?? null)] }}
              className={`block truncate ${LINK}`}
            >
              {formatChange(change ?? null)} <span dir="auto">{plainText(ServiceName ?? 'Without')}</span>
            </Link>
          ))
        }
      />
      <BudgetsCard />
      <UnallocatedCard reach={reach} currency={currency} />
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

function UnallocatedCard({ reach, currency }: FiguresProps) {
  const { period } = reach;
  return (
    <Card
      name="Nobody’s"
      query={useQuery(unallocatedShareQuery(useReeve(), reach, currency))}
      figure={({ unallocated, total }) => (
        <Link
          to="/allocation"
          search={{ view: 'unallocated', period, ...(currency && { currency }) }}
          className={LINK}
        >
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
      query={useQuery(costSourcesQuery(useReeve()))}
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
