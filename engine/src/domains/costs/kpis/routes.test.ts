/** The KPIs of an imported bill are what one reckons by hand, and unknown where nothing is known. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import type { CommitmentsJson } from '../commitments/contract.ts';
import type { KpiJson, KpisJson } from './contract.ts';

const tags = { team: 'shop' };
const machine = (type: string): Partial<CostLine> => ({
  usageType: `EUW1-BoxUsage:${type}`,
  category: 'Compute',
  unit: 'Hrs',
});

/** A month of 1000, of which 40 were given back; `old` is what a machine of a previous generation costs in it. */
const month = (day: string, old: string, rest: string): CostLine[] => [
  { day, cost: old, list: old, tags, ...machine('m4.large') },
  { day, cost: rest, list: rest, tags, ...machine('m7g.large') },
  // A plan takes half off, and a tenth of it is unused.
  {
    day,
    cost: '90',
    list: '180',
    tags,
    commitment: 'Spend',
    status: 'Used',
    pricing: 'Committed',
    ...machine('c7g.large'),
  },
  { day, cost: '10', list: '0', commitment: 'Spend', status: 'Unused', pricing: 'Committed' },
  {
    day,
    cost: '30',
    list: '100',
    pricing: 'Dynamic',
    ...machine('m7g.large'),
    usageType: 'EUW1-SpotUsage:m7g.large',
  },
  {
    day,
    cost: '70',
    list: '70',
    service: 'Amazon S3',
    category: 'Storage',
    usageType: 'EUW1-TimedStorage-ByteHrs',
    quantity: '30',
    tags: {},
    unit: 'GB-Mo',
  },
  {
    day,
    cost: '0',
    list: '0',
    service: 'Amazon S3',
    category: 'Storage',
    usageType: 'EUW1-TimedStorage-GlacierByteHrs',
    quantity: '10',
    unit: 'GB-Mo',
  },
  { day, cost: '100', list: '0', service: 'Tax', charge: 'Tax' },
  { day, cost: '-40', list: '0', charge: 'Credit' },
];

const plan = (account: string) => `arn:aws:savingsplans::${account}:savingsplan/p`;
/** An account that used a plan of somebody else in May, and its own in June. */
const SMALL = '222222222222';
const elsewhere = [
  { day: '2026-05-11', commitmentId: plan('333333333333') },
  { day: '2026-06-11', commitmentId: plan(SMALL) },
].map((line): CostLine => ({ ...line, account: SMALL, cost: '10', commitment: 'Spend', status: 'Used' }));

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-11-05T00:00:00Z');
  await importBill(costs.platform, [
    ...month('2026-09-10', '300', '400'),
    ...month('2026-10-10', '200', '500'),
  ]);
});
afterAll(() => costs.close());

const read = (query = '') => costs.ask<KpisJson>(`/costs/kpis?${query}`);
const byId = ({ items }: KpisJson) => new Map(items.map((one) => [one.id, one]));
const values = (found: KpisJson, pick: keyof KpiJson = 'value') =>
  Object.fromEntries(found.items.map((one) => [one.id, one[pick]]));

describe('the KPIs', () => {
  it('are what one reckons by hand', async () => {
    const found = await read();
    expect(found).toMatchObject({ period: { from: '2026-10-01', to: '2026-11-01' }, currency: 'USD' });
    expect(values(found)).toMatchObject({
      // Usage at list prices is 200 + 500 + 180 + 100 + 70; it cost 890, with 10 unused.
      'effective-savings-rate': '14.29',
      'commitment-utilisation': '90.00',
      // Of 960, credit taken off.
      'commitment-waste': '1.04',
      // Of 880 without Spot.
      'compute-covered': '20.45',
      // Of 200 + 500 + 90 + 30.
      'legacy-instances': '24.39',
      'frequent-access-storage': '75.00',
      'unallocated-cost': '21.00',
      'allocation-accuracy': '79.00',
      'unallocated-shared-cost': '100.00',
      // Of 200 + 500 + 90 + 70; nobody tells of the tags of Spot.
      'untagged-cost': '8.14',
      'burn-rate': '96.00',
      'reconciled-cost': '100.00',
      'cost-visibility-delay': '25.00',
      'data-update-frequency': '0.03',
      'budget-variance': null,
      'tag-policy-compliant': null,
      'invoiced-cost': null,
      'forecast-accuracy': null,
    });
    expect(values(found, 'previous')).toMatchObject({
      'legacy-instances': '36.59',
      'compute-covered': '20.45',
    });
    // What was given back is no cost of anybody; taxes and what commitments left unused are shared.
    expect(byId(found).get('unallocated-cost')?.facts).toEqual([
      { name: 'Costs of nobody', value: '210.00000000', rows: 5 },
      { name: 'All costs, without credits and refunds', value: '1000.00000000', rows: 8 },
    ]);
    expect(byId(found).get('unallocated-shared-cost')?.facts).toEqual([
      { name: 'Shared costs of nobody', value: '110.00000000', rows: 2 },
      { name: 'Shared costs', value: '110.00000000', rows: 2 },
    ]);
    const legacy = byId(found).get('legacy-instances');
    expect(legacy?.facts).toEqual([
      { name: 'Instances of previous generations', value: '200.00000000', rows: 1 },
      { name: 'All instances', value: '820.00000000', rows: 4 },
    ]);
    expect(legacy?.series?.starts).toHaveLength(13);
    expect(legacy?.series?.values.slice(-3)).toEqual([null, '36.59', '24.39']);
    for (const one of found.items) {
      expect(one.value === null, one.id).toBe(one.unknown !== null);
      expect(one.formula.length * one.definition.length, one.id).toBeGreaterThan(0);
    }
  });

  it('lead to the rows behind them', async () => {
    for (const { rows, id } of (await read()).items) {
      if (rows === null) continue;
      const answer = await costs.ask(rows);
      expect(answer.code, `${id}: ${rows}`).toBe(undefined);
    }
  });

  it('count budgets, forecasts and business metrics', async () => {
    const put = (path: string, body: object) => costs.ask(path, { method: 'PUT', body });
    await put('/costs/budgets/all', { amount: '2000' });
    await put('/costs/unit-metrics/orders', { unit: 'order' });
    await costs.ask('/costs/unit-metrics/orders/values', {
      method: 'POST',
      body: { values: [{ at: '2026-10-10', value: '400' }] },
    });
    const forecast = (id: string, madeAt: string, amount: string) =>
      sql`insert into costs.forecasts values (${id}, ${madeAt}, 'x', 'effective', 'USD', '{}', null, '2026-09-01',
        ${JSON.stringify([{ month: '2026-10', amount }])}::jsonb, '[]', '{}', '[]', '{}')`.execute(
        costs.platform.ledger.db,
      );
    await forecast('f1', '2026-09-05T00:00:00Z', '800');
    await forecast('f2', '2026-09-20T00:00:00Z', '1250');
    await sql`insert into costs.forecast_scores values ('f2', '2026-10', 1250, 1000, true, now())`.execute(
      costs.platform.ledger.db,
    );
    const found = byId(await read());
    // Nothing is billed in November yet.
    expect(found.get('budget-variance')).toMatchObject({
      value: '100.00',
      parts: [{ name: 'all', value: '100.00' }],
    });
    expect(found.get('budget-forecast-variance')).toMatchObject({ value: null });
    expect(found.get('forecast-accuracy')).toMatchObject({ value: '20.00', previous: null });
    expect(found.get('forecast-drift')).toMatchObject({ value: '56.25' });
    expect(found.get('unit:orders')).toMatchObject({
      value: '2.4000000000',
      previous: null,
      currency: 'USD',
    });
    expect(found.get('unit:orders')?.series?.values.at(-1)).toBe('2.4000000000');
  });

  it('are of the accounts that somebody may see', async () => {
    const own = await costs.ask<KpisJson>('/costs/kpis', { scope: { accounts: ['999999999999'] } });
    expect(values(own)).toMatchObject({
      'effective-savings-rate': null,
      'unallocated-cost': null,
      'burn-rate': null,
    });
    expect(own.items.some(({ id }) => id.startsWith('unit:'))).toBe(false);
    expect(byId(own).get('forecast-accuracy')?.value).toBe(null);
    expect((await costs.ask<KpisJson>('/costs/kpis', { roles: [] })).code).toBe('NOT_ALLOWED');
  });

  it('count a month also where what it is compared with has it in it', async () => {
    const found = byId(await read('period=2026-10&against=2026'));
    const lone = byId(await read('period=2026'));
    for (const id of ['untagged-cost', 'commitment-waste', 'burn-rate', 'unallocated-cost'])
      expect(found.get(id)?.previous, id).toBe(lone.get(id)?.value);
  });

  it('are told by group', async () => {
    for (const group of ['allocation', 'planning', 'rates', 'usage', 'data', 'unit']) {
      const { items } = await read(`group=${group}`);
      expect(new Set(items.map((one) => one.group)), group).toEqual(new Set([group]));
    }
  });

  it('say nothing of a time without a bill', async () => {
    const found = await read('period=2025-01');
    const known = found.items.filter(({ value }) => value !== null).map(({ id }) => id);
    expect(known).toEqual([
      'forecast-drift',
      'budget-variance',
      'cost-visibility-delay',
      'data-update-frequency',
    ]);
  });

  it('are unknown of the months alone in which commitments belonged to accounts that one does not see', async () => {
    await importBill(costs.platform, elsewhere, 'small');
    const scope = { accounts: [SMALL] };
    const items = byId(await costs.ask<KpisJson>('/costs/kpis?period=2026-06', { scope }));
    const waste = items.get('commitment-waste');
    expect(waste).toMatchObject({ value: '0.00', previous: null });
    expect(waste?.series?.values.slice(-2)).toEqual([null, '0.00']);
    const shown = (period: string) =>
      costs.ask<CommitmentsJson>(`/costs/commitments?period=${period}`, { scope });
    expect((await shown('2026-06')).waste).toMatchObject({ percent: 0, part: '0', whole: '10.00000000' });
    expect((await shown('2026-05')).waste.percent).toBe(null);
    // What bills come to as a whole is not for who sees a part of them.
    expect(items.get('reconciled-cost')).toMatchObject({ value: null, facts: [], parts: [] });
  });
});
