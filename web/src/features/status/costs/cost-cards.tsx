/** The costs at a glance: the month so far, where it will end, what moved, what is at risk, what is nobody's, how fresh. */
import { ReeveProblem } from '@reeve/sdk';
import { useQuery } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { useState } from 'react';
import { costSourcesQuery, currenciesOf } from '../../../api/cost-sources.ts';
import { useReeve } from '../../../api/reeve-context.tsx';
import { ChoiceFilter } from '../../../ui/choice-filter.tsx';
import { Code } from '../../../ui/code.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { type BillReach, billReach } from './bill-reach.ts';
import { MonthFigures } from './month-figures.tsx';

export function CostCards() {
  const { data, error, refetch } = useQuery(costSourcesQuery(useReeve()));
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
        <Cards reach={reach} currencies={currenciesOf(data)} />
      )}
    </section>
  );
}

interface CardsProps {
  readonly reach: BillReach;
  readonly currencies: readonly string[];
}

function Cards({ reach, currencies: [first, ...others] }: CardsProps) {
  const [chosen, setChosen] = useState<string>();
  if (first === undefined || others.length === 0) return <MonthFigures reach={reach} currency={undefined} />;
  return (
    <>
      <search className="flex border-b border-line px-4 py-2">
        <ChoiceFilter
          label="Currency"
          all={first}
          choices={others.map((value) => ({ value, label: value }))}
          value={chosen}
          onChange={setChosen}
        />
      </search>
      <MonthFigures reach={reach} currency={chosen ?? first} />
    </>
  );
}
