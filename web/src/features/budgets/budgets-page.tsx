/** The budgets: how each stands, and the forms by which they are set, changed and removed. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { budgetColumns } from './budget-columns.tsx';
import { BudgetForm } from './budget-form.tsx';
import { type Budget, budgetsQuery } from './budget-queries.ts';
import { RemoveBudget } from './remove-budget.tsx';

const route = getRouteApi('/inside/budgets');

export function BudgetsPage() {
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const [isNew, setIsNew] = useState(false);
  const [leaving, setLeaving] = useState<Budget>();
  const query = useInfiniteQuery(budgetsQuery(useReeve()));
  const edited = query.data?.pages.flatMap(({ items }) => items).find(({ name }) => name === edit);
  return (
    <Page
      title="Budgets"
      lead="What may be spent, what is, and when it will be too much"
      actions={
        <Button kind="primary" onClick={() => setIsNew(true)}>
          New budget
        </Button>
      }
    >
      <KeysetTable
        caption="Budgets"
        query={query}
        columns={budgetColumns(setLeaving)}
        rowKey={({ name }) => name}
        empty={
          <EmptyState icon={PiggyBank} title="No budget has been set yet">
            A budget says how much some costs may be, and tells when they are about to be more.
          </EmptyState>
        }
      />
      {isNew && <BudgetForm budget={undefined} onClose={() => setIsNew(false)} />}
      {edited && (
        <BudgetForm key={edited.name} budget={edited} onClose={() => void navigate({ search: {} })} />
      )}
      {leaving && <RemoveBudget budget={leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}
