/** AWS Budgets over HTTP: a budget is written there, or those that are there are taken over; never by itself. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { type Route, writeRoute } from '#platform/http/index.ts';
import { costsErrors } from '../errors.ts';
import { budgetAccount, readAwsBudgets, readNotifications, writeAwsBudget } from './aws-budgets.ts';
import { fromAws, thresholdsOf } from './aws-twin.ts';
import { budgetImportSchema, budgetName, budgetWishSchema } from './contract.ts';
import { findBudget, keepTwin, putBudget } from './store.ts';

const twinSchema = z.object({
  name: z.string(),
  account: z.string(),
  outcome: z.enum(['created', 'changed', 'same']),
});

export const twinRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/costs/budgets/{name}/twin',
      action: 'costs:manage',
      name: 'mirrorBudget',
      summary: 'Write a budget to AWS Budgets',
      description:
        'This changes AWS: it makes the budget in the account of the credentials, or changes the one of that name. Its thresholds stay in Reeve.',
      params: budgetName,
      answer: twinSchema,
      errors: [costsErrors.COST_BUDGET_UNKNOWN, costsErrors.COST_BUDGET_UNLIKE, costsErrors.COST_BUDGET_AWS],
    },
    async ({ platform, principal, params, tx, signal }) => {
      const budget = await findBudget(tx, scopedAccounts(principal), params.name);
      const port = await platform.aws();
      const account = await budgetAccount(port, signal);
      const outcome = await writeAwsBudget(port, account, budget, signal);
      await keepTwin(tx, budget.name, { account, at: platform.clock.now().toISOString() });
      return {
        answer: { name: budget.name, account, outcome },
        resource: { type: 'budget', id: budget.name },
        detail: { account, outcome },
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/costs/budget-imports',
      action: 'costs:manage',
      name: 'importBudgets',
      summary: 'Take the budgets of AWS Budgets over',
      description:
        'Reads AWS and changes nothing there. A budget of the same name is replaced by what AWS says.',
      answer: budgetImportSchema,
      errors: [costsErrors.COST_BUDGET_UNKNOWN, costsErrors.COST_BUDGET_AWS],
    },
    async ({ platform, principal, tx, signal }) => {
      const port = await platform.aws();
      const account = await budgetAccount(port, signal);
      const scope = scopedAccounts(principal);
      const now = platform.clock.now();
      const taken: string[] = [];
      const left: { name: string; reason: string }[] = [];
      for (const one of await readAwsBudgets(port, account, signal)) {
        const read = fromAws(one);
        if (typeof read === 'string') {
          left.push({ name: one.BudgetName ?? '', reason: read });
          continue;
        }
        const notifications = await readNotifications(port, { account, name: read.name, signal });
        const thresholds = thresholdsOf(notifications, read.amount);
        const usual = budgetWishSchema.shape.thresholds.parse(undefined);
        await putBudget(tx, scope, {
          ...read,
          thresholds: thresholds.length > 0 ? thresholds : usual,
          accounts: scope ?? null,
          changedBy: principal.id,
          changedAt: now,
          twin: { account, at: now.toISOString() },
        });
        taken.push(read.name);
      }
      return {
        answer: { account, taken, left },
        resource: { type: 'budget', id: account },
        detail: { taken: taken.length, left: left.length },
      };
    },
  ),
];
