/** Why there is no report: no bill yet, nothing of this time, several currencies, or a refusal. */
import { ReeveProblem } from '@reeve/sdk';
import { useQuery } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { costSourcesQuery } from '../../api/cost-sources.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Code } from '../../ui/code.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';

export function NoCosts() {
  const { data, error } = useQuery(costSourcesQuery(useReeve()));
  if (data === undefined && error === null) return <SkeletonRows count={6} />;
  if (data?.length === 0)
    return (
      <EmptyState icon={Coins} title="No bill has been taken in yet">
        Take the files of one in with <Code>reeve costs import FILE</Code>, or look at an organisation made up
        for that: <Code>reeve demo</Code>.
      </EmptyState>
    );
  return (
    <EmptyState icon={Coins} title="No costs match">
      The bill has nothing of this period that all filters let through.
    </EmptyState>
  );
}

interface CostsProblemProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onCurrency: (currency: string) => void;
}

export function CostsProblem({ error, onRetry, onCurrency }: CostsProblemProps) {
  const mixed = error instanceof ReeveProblem && error.code === 'COST_CURRENCY_MIXED';
  if (!mixed) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <EmptyState icon={Coins} title="This is billed in several currencies, which are never added up">
      <span className="mt-2 flex flex-wrap justify-center gap-2">
        {[...new Set(error.detail.match(/\b[A-Z]{3}\b/g))].map((currency) => (
          <Button key={currency} onClick={() => onCurrency(currency)}>
            {currency}
          </Button>
        ))}
      </span>
    </EmptyState>
  );
}
