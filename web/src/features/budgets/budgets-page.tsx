/** The budgets: how each stands. */
import { Page } from '../../ui/page.tsx';

export function BudgetsPage() {
  return <Page title="Budgets">{null}</Page>;
}
