/** Business metrics beside an imported bill: what one costs, with gaps as gaps, and within the scope of who asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import type { MetricsJson, UnitCostJson, UnitImportJson } from './contract.ts';

const days = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);

/** 100 a day of EC2, 10 a day of S3 of another account; the third of October is on no bill. */
const bill = (): CostLine[] =>
  [...days('2026-09', 30), ...days('2026-10', 20)]
    .filter((day) => day !== '2026-10-03')
    .flatMap((day) => [
      { day, cost: '100', service: 'Amazon EC2', billed: '90' },
      { day, cost: '10', service: 'Amazon S3', account: '222222222222' },
    ]);

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-10-25T05:00:00Z');
  await importBill(costs.platform, bill());
});
afterAll(() => costs.close());

const take = (csv: string, more: object = {}, ask: object = {}) =>
  costs.ask<UnitImportJson>('/costs/unit-imports', { method: 'POST', body: { csv, ...more }, ...ask });
const show = (query: string) => costs.ask<UnitCostJson>(`/costs/unit-costs/${query}`);
const orders = (day: string, team = 'web', value = '50') => `${day},${value},${team}`;

describe('unit costs', () => {
  it('takes a CSV in whole or not at all, and the same again changes nothing', async () => {
    const csv = [
      'day,value,team',
      ...days('2026-09', 30).map((day) => orders(day)),
      orders('2026-10-01'),
    ].join('\n');
    expect((await take(csv, { metric: 'orders' })).code).toBe('COST_UNIT_UNNAMED');
    const wish = { metric: 'orders', unit: 'order' };
    expect((await take(`${csv}\nyesterday,1,web`, wish)).code).toBe('COST_UNIT_LINE');
    expect((await costs.ask<MetricsJson>('/costs/unit-metrics')).items).toEqual([]);
    const taken = { metric: 'orders', isNew: true, added: 31, changed: 0, unchanged: 0 };
    expect((await take(csv, wish)).metrics).toEqual([taken]);
    const more = `${csv}\n${orders('2026-10-01', 'app', '0')}\n${orders('2026-10-02')}`.replace(
      '2026-09-01,50',
      '2026-09-01,60',
    );
    expect((await take(more, wish)).metrics).toEqual([
      { ...taken, isNew: false, added: 2, changed: 1, unchanged: 30 },
    ]);
    expect((await take('month,value\n2026-09,1', wish)).code).toBe('COST_UNIT_GRAIN');
    const { items } = await costs.ask<MetricsJson>('/costs/unit-metrics');
    expect(items).toMatchObject([
      {
        name: 'orders',
        unit: 'order',
        grain: 'day',
        values: 33,
        dimensions: ['team'],
        firstDay: '2026-09-01',
        lastDay: '2026-10-02',
      },
    ]);
  });

  it('sets the costs of the days that both know against what was counted', async () => {
    await costs.ask('/costs/unit-metrics/orders', {
      method: 'PUT',
      body: { unit: 'order', filter: ['service=Amazon EC2'] },
    });
    const september = await show('orders?period=2026-09');
    expect(september).toMatchObject({
      currency: 'USD',
      step: 'month',
      measure: 'effective',
      filter: ['service=Amazon EC2'],
    });
    // 30 days of 100 over 29 of 50 and one of 60.
    expect(september.points).toMatchObject([
      {
        start: '2026-09-01',
        cost: '3000.00000000',
        quantity: '1510',
        unitCost: '1.9867549669',
        partial: null,
        knownDays: 30,
      },
    ]);
    const daily = await show('orders?from=2026-10-01&to=2026-10-05&step=day&measure=billed');
    expect(daily.points.map(({ unitCost, partial }) => [unitCost, partial])).toEqual([
      ['1.8000000000', null],
      ['1.8000000000', null],
      [null, 'The bill knows 0 of 1 days.'],
      [null, 'The metric knows 0 of 1 days.'],
    ]);
    expect(daily.whole).toMatchObject({
      cost: '180.00000000',
      quantity: '100',
      unitCost: '1.8000000000',
      knownDays: 2,
    });
    const app = await show('orders?from=2026-10-01&to=2026-10-02&step=day&where=team=app');
    expect(app.points, 'nothing was counted: no cost for one').toMatchObject([
      { quantity: '0', unitCost: null },
    ]);
    const weeks = await show('orders?period=2026-09&step=week');
    expect(weeks.points.map(({ start, days: all }) => [start, all])).toEqual([
      ['2026-08-31', 6],
      ['2026-09-07', 7],
      ['2026-09-14', 7],
      ['2026-09-21', 7],
      ['2026-09-28', 3],
    ]);
  });

  it('counts by the month only whole months', async () => {
    await take('month,value,metric,unit\n2026-09,330,customers,customer\n2026-10,330,customers,customer');
    const { points } = await show('customers?from=2026-09-01&to=2026-11-01');
    expect(points).toMatchObject([
      { unitCost: '10.0000000000', partial: null },
      { unitCost: null, partial: 'The bill knows 19 of 31 days.' },
    ]);
    expect((await show('customers?period=2026-09&step=day')).code).toBe('COST_UNIT_STEP');
    const part = await show('customers?from=2026-09-10&to=2026-09-20');
    expect(part.points).toMatchObject([
      { unitCost: null, partial: expect.stringContaining('a part of a month') },
    ]);
  });

  it('takes values over the API, and removes them', async () => {
    const post = (values: object[]) =>
      costs.ask('/costs/unit-metrics/orders/values', { method: 'POST', body: { values } });
    expect(await post([{ at: '2026-10-05', value: '7.5' }])).toEqual({
      metric: 'orders',
      added: 1,
      changed: 0,
      unchanged: 0,
    });
    expect(await post([{ at: '2026-10-05', value: '7.50' }])).toMatchObject({ unchanged: 1 });
    expect(
      (
        await post([
          { at: '2026-10-05', value: '1' },
          { at: '2026-10-05', value: '2' },
        ])
      ).code,
    ).toBe('COST_UNIT_FILE');
    expect((await post([{ at: '2026-02-30', value: '1' }])).code).toBe('COST_UNIT_FILE');
    expect((await post([{ at: '2026-10', value: '1' }])).code).toBe('COST_UNIT_GRAIN');
    expect((await post([{ at: '2026-10-05', value: '-1' }])).code).toBe('REQUEST_INVALID');
    const span = 'from=2026-10-05&to=2026-10-06';
    expect(await costs.ask(`/costs/unit-metrics/orders/values?${span}`, { method: 'DELETE' })).toEqual({
      removed: 1,
    });
  });

  it('is for those who may, within their accounts', async () => {
    const scope = { accounts: ['222222222222'] };
    const csv = 'day,value\n2026-09-01,5';
    expect((await take(csv, { metric: 'mine', unit: 'thing' }, { roles: ['viewer'] })).code).toBe(
      'NOT_ALLOWED',
    );
    expect((await take(csv, { metric: 'orders' }, { scope })).code).toBe('COST_UNIT_UNKNOWN');
    expect((await take(csv, { metric: 'mine', unit: 'thing' }, { scope })).metrics).toHaveLength(1);
    const seen = await costs.ask<MetricsJson>('/costs/unit-metrics', { scope });
    expect(seen.items.map(({ name }) => name)).toEqual(['mine']);
    const own = await costs.ask<UnitCostJson>('/costs/unit-costs/mine?from=2026-09-01&to=2026-09-02', {
      scope,
    });
    expect(own.whole, 'only the costs of its account').toMatchObject({
      cost: '10.00000000',
      unitCost: '2.0000000000',
    });
    expect((await costs.ask('/costs/unit-costs/orders', { scope })).code).toBe('COST_UNIT_UNKNOWN');
    await costs.ask('/costs/unit-metrics/mine', { method: 'DELETE', scope });
    expect((await costs.ask('/costs/unit-metrics/mine', { method: 'DELETE' })).code).toBe(
      'COST_UNIT_UNKNOWN',
    );
  });
});
