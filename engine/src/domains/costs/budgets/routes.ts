/** Budgets over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { enqueueTask } from '#platform/jobs/index.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../errors.ts';
import { parseFilter } from '../report/filters.ts';
import { analysisErrors } from '../report/routes.ts';
import { readBudgetState } from './budget-state.ts';
import { currentState } from './check-budgets.ts';
import {
  type BudgetJson,
  type BudgetState,
  budgetName,
  budgetSchema,
  budgetsSchema,
  budgetWishSchema,
} from './contract.ts';
import {
  type BudgetRow,
  findBudget,
  type KnownBudget,
  listBudgets,
  putBudget,
  removeBudget,
} from './store.ts';
import { twinRoutes } from './twin-routes.ts';

const cursor = defineCursor('budgets', z.tuple([z.string()]));

export const budgetRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/budgets',
      action: 'costs:read',
      summary: 'Budgets and how they stand',
      query: pageQuery,
      answer: budgetsSchema,
      errors: analysisErrors,
    },
    async ({ platform, principal, query, signal }) => {
      const [after] = cursor.decode(query.after) ?? [];
      const { limit } = query;
      const rows = await listBudgets(platform.ledger.db, scopedAccounts(principal), { after, limit });
      const { items, next } = page(rows, limit, ({ name }) => cursor.encode([name]));
      const budgets: BudgetJson[] = [];
      for (const one of items) budgets.push(await show(platform, one, signal));
      return { items: budgets, next };
    },
  ),
  readRoute(
    {
      path: '/costs/budgets/{name}',
      action: 'costs:read',
      summary: 'One budget and how it stands',
      params: budgetName,
      answer: budgetSchema,
      errors: [...analysisErrors, costsErrors.COST_BUDGET_UNKNOWN],
    },
    async ({ platform, principal, params, signal }) =>
      show(platform, await findBudget(platform.ledger.db, scopedAccounts(principal), params.name), signal),
  ),
  writeRoute(
    'put',
    {
      path: '/costs/budgets/{name}',
      action: 'costs:manage',
      name: 'setBudget',
      summary: 'Make a budget, or change it',
      params: budgetName,
      body: budgetWishSchema,
      answer: budgetSchema,
      errors: [...analysisErrors, costsErrors.COST_BUDGET_UNKNOWN],
    },
    async ({ platform, principal, params, body, tx, signal }) => {
      for (const text of body.filter) parseFilter(text);
      const scope = scopedAccounts(principal);
      await putBudget(tx, scope, {
        name: params.name,
        ...body,
        measure: body.measure === 'amortised' ? 'effective' : body.measure,
        accounts: scope ?? null,
        changedBy: principal.id,
        changedAt: platform.clock.now(),
        twin: null,
      });
      await enqueueTask(tx, 'costs:check-budgets');
      const kept = await findBudget(tx, scope, params.name);
      return {
        answer: toJson(kept, await readBudgetState(platform, kept, signal)),
        resource: { type: 'budget', id: params.name },
        detail: { amount: body.amount, period: body.period },
      };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/costs/budgets/{name}',
      action: 'costs:manage',
      name: 'removeBudget',
      summary: 'Remove a budget; its twin in AWS Budgets stays',
      status: 204,
      params: budgetName,
      errors: [costsErrors.COST_BUDGET_UNKNOWN],
    },
    async ({ principal, params, tx }) => {
      await removeBudget(tx, scopedAccounts(principal), params.name);
      return { answer: undefined, resource: { type: 'budget', id: params.name } };
    },
  ),
  ...twinRoutes,
];

const show = async (platform: Platform, budget: KnownBudget, signal: AbortSignal): Promise<BudgetJson> =>
  toJson(budget, await currentState(platform, budget, signal));

const toJson = (
  { name, amount, period, currency, measure, filter, changedBy, changedAt, twin }: BudgetRow,
  state: BudgetState,
): BudgetJson => ({
  name,
  amount,
  period,
  currency,
  measure,
  filter: [...filter],
  changedBy,
  changedAt: changedAt.toISOString(),
  state,
  twin,
});
