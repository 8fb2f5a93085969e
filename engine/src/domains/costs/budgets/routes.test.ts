/** Budgets over imported bills: how they stand, on which day they are reached, and that this is told once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import { dayNumber, isoOf } from '../forecast/calendar.ts';
import { checkBudgets } from './check-budgets.ts';
import type { BudgetJson, BudgetsJson } from './contract.ts';

/** 100 a day of EC2 in one account, 10 a day of S3 in another. */
function bill(from: string, to: string): CostLine[] {
  const lines: CostLine[] = [];
  for (let day = dayNumber(from); day < dayNumber(to); day++)
    lines.push(
      { day: isoOf(day), cost: '100', service: 'Amazon EC2', billed: '90' },
      { day: isoOf(day), cost: '10', service: 'Amazon S3', account: '222222222222' },
    );
  return lines;
}

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-10-20T05:00:00Z');
  await importBill(costs.platform, [...bill('2026-06-01', '2026-10-20'), ...youngService()]);
});
afterAll(() => costs.close());

function youngService(): CostLine[] {
  return [1, 2, 3].map((n) => ({ day: `2026-10-0${n}`, cost: '50', service: 'Young' }));
}

const set = (name: string, body: object, more: object = {}) =>
  costs.ask<BudgetJson>(`/costs/budgets/${encodeURIComponent(name)}`, { method: 'PUT', body, ...more });
const events = async () =>
  (
    await costs.platform.ledger.pool.query(
      `select event -> 'data' as data from ledger.outbox where type = 'budget.crossed' order by event ->> 'subject', event -> 'data' ->> 'kind', event -> 'data' ->> 'percent'`,
    )
  ).rows.map(({ data }) => data);

describe('a budget', () => {
  it('tells what is spent, what is to come, and the day on which each threshold is reached', async () => {
    const ec2 = await set('compute', {
      amount: '2500',
      filter: ['service=Amazon EC2'],
      thresholds: [
        { kind: 'actual', percent: 50 },
        { kind: 'actual', percent: 100 },
        { kind: 'forecast', percent: 100 },
        { kind: 'forecast', percent: 150 },
      ],
    });
    expect(ec2.state).toMatchObject({
      status: 'at risk',
      from: '2026-10-01',
      to: '2026-11-01',
      spent: '1900.00000000',
      used: 76,
      knownUntil: '2026-10-19',
      forecast: { amount: '3100.00' },
      problem: null,
    });
    expect(ec2.state.thresholds.map(({ state, on }) => [state, on])).toEqual([
      ['crossed', '2026-10-13'],
      ['expected', '2026-10-25'],
      ['crossed', '2026-10-25'],
      ['clear', null],
    ]);
    const billed = await set('compute billed', {
      amount: '1700',
      measure: 'billed',
      filter: ['service=Amazon EC2'],
    });
    expect(billed.state).toMatchObject({ status: 'over', spent: '1710.00000000' });
    const quarter = await set('storage', {
      amount: '1000',
      period: 'quarterly',
      filter: ['service=Amazon S3'],
    });
    expect(quarter.state).toMatchObject({
      status: 'ok',
      from: '2026-10-01',
      to: '2027-01-01',
      spent: '190.00000000',
    });
    expect(Number(quarter.state.forecast?.amount)).toBeCloseTo(920, 0);
    const year = await set('whole', { amount: '25000', period: 'annual' });
    expect(year.state).toMatchObject({ from: '2026-01-01', to: '2027-01-01' });
  });

  it('says that it cannot foresee where too little is known', async () => {
    const young = await set('young', { amount: '1000', filter: ['service=Young'] });
    expect(young.state).toMatchObject({ status: 'unknown', spent: '150.00000000', forecast: null });
    expect(young.state.problem).toContain('A forecast needs 42 days of history');
    expect(young.state.thresholds.map(({ state }) => state)).toEqual(['clear', 'clear', 'unknown']);
  });

  it('tells once of a crossed threshold, and again in the next period', async () => {
    const signal = AbortSignal.timeout(60_000);
    await checkBudgets(costs.platform, signal);
    await checkBudgets(costs.platform, signal);
    const told = await events();
    const own = told.filter(({ budget }) => budget === 'compute');
    expect(own).toMatchObject([
      { kind: 'actual', percent: 50, on: '2026-10-13', currency: 'USD', spent: '1900.00000000' },
      { kind: 'forecast', percent: 100, on: '2026-10-25', forecast: '3100.00' },
    ]);
    await importBill(costs.platform, bill('2026-10-01', '2026-11-01'));
    await importBill(costs.platform, bill('2026-11-01', '2026-11-20'));
    costs.at('2026-11-20T05:00:00Z');
    const list = await costs.ask<BudgetsJson>('/costs/budgets');
    expect(list.items.find(({ name }) => name === 'compute')?.state.from).toBe('2026-11-01');
    await checkBudgets(costs.platform, signal);
    expect((await events()).filter(({ budget }) => budget === 'compute')).toHaveLength(4);
  });

  it('is changed and removed by those who may, within their accounts', async () => {
    const scope = { accounts: ['222222222222'] };
    expect((await set('compute', { amount: '1' }, { roles: ['viewer'] })).code).toBe('NOT_ALLOWED');
    expect((await set('compute', { amount: '1' }, { scope })).code).toBe('COST_BUDGET_UNKNOWN');
    const own = await set('own', { amount: '500' }, { scope });
    expect(own.state.spent).toBe('190.00000000');
    const seen = await costs.ask<BudgetsJson>('/costs/budgets', { scope });
    expect(seen.items.map(({ name }) => name)).toEqual(['own']);
    expect((await set('bad', { amount: '0' })).code).toBe('REQUEST_INVALID');
    expect((await set('bad', { amount: '1', filter: ['colour=red'] })).code).toBe('COST_DIMENSION_UNKNOWN');
    await costs.ask('/costs/budgets/own', { method: 'DELETE' });
    expect((await costs.ask('/costs/budgets/own')).code).toBe('COST_BUDGET_UNKNOWN');
    const page = await costs.ask<BudgetsJson>('/costs/budgets?limit=2');
    expect(page.items).toHaveLength(2);
    const next = await costs.ask<BudgetsJson>(`/costs/budgets?limit=2&after=${page.next}`);
    expect(next.items[0]?.name).not.toBe(page.items[0]?.name);
  });
});
