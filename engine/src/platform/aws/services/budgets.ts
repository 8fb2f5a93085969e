/** AWS Budgets: global, of the account that pays. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const budgets = defineService(() => import('@aws-sdk/client-budgets'), {
  client: 'BudgetsClient',
  endpoint: 'BUDGETS',
  limits: CAUTIOUS,
  operations: {
    // A second one of the same name is refused, which looks like a failure of the first.
    CreateBudget: { effect: 'once', iam: 'budgets:ModifyBudget' },
    DescribeBudgets: read({ page: pageOf('Budgets', 100), iam: 'budgets:ViewBudget' }),
    DescribeNotificationsForBudget: read({ page: pageOf('Notifications', 100), iam: 'budgets:ViewBudget' }),
    UpdateBudget: { effect: 'repeatable', iam: 'budgets:ModifyBudget' },
  },
});
