/** Planted causes of a change are found in imported bills, in words and with their resources. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, formatDecimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import type { DriversJson } from './contract.ts';

const days = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);

/** September: steady. October: a fleet grew, storage got cheaper, a plan covers the database, a tax came. */
function bill(): CostLine[] {
  const fleet = (day: string, count: number): CostLine[] =>
    Array.from({ length: count }, (_, n) => ({
      day,
      cost: '2.4',
      quantity: '24',
      unit: 'Hrs',
      usageType: 'BoxUsage:m5.large',
      resource: `i-${n}`,
      tags: { team: 'shop' },
    }));
  const storage = (day: string, cost: string): CostLine => ({
    day,
    cost,
    service: 'Amazon S3',
    quantity: '100',
    unit: 'GB-Mo',
    usageType: 'TimedStorage',
    resource: 'bucket',
  });
  const database = (day: string, cost: string): CostLine => ({
    day,
    cost,
    list: '12',
    service: 'Amazon RDS',
    quantity: '24',
    unit: 'Hrs',
    usageType: 'InstanceUsage:db.m5',
    resource: 'db-1',
    ...(cost === '12' ? {} : { commitment: 'Usage', status: 'Used', pricing: 'Committed' }),
  });
  return [
    ...days('2026-09', 30).flatMap((day) => [...fleet(day, 10), storage(day, '5'), database(day, '12')]),
    ...days('2026-10', 31).flatMap((day) => [...fleet(day, 15), storage(day, '4'), database(day, '9')]),
    { day: '2026-10-01', cost: '33.25', service: 'Tax', charge: 'Tax' },
    { day: '2026-09-01', cost: '-20', service: 'Amazon EC2', charge: 'Credit' },
  ];
}

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-11-05T00:00:00Z');
  await importBill(costs.platform, bill());
});
afterAll(() => costs.close());

const drivers = (query = '') => costs.ask<DriversJson>(`/costs/drivers?from=2026-10&against=2026-09${query}`);
const sum = (effects: DriversJson['effects']) =>
  formatDecimal(effects.reduce((total, { amount }) => add(total, parseDecimal(amount)), ZERO));

describe('cost drivers', () => {
  it('finds what was planted, and adds up to the difference', async () => {
    const { effects, difference, summary, ...rest } = await drivers();
    expect(rest).toMatchObject({ period: { days: 31 }, against: { days: 30 }, currency: 'USD', notes: [] });
    expect(sum(effects)).toBe(difference);
    expect(sum(summary)).toBe(difference);
    const of = (service: string) =>
      Object.fromEntries(
        effects
          .filter(({ ServiceName }) => ServiceName === service)
          .map(({ effect, amount }) => [effect, Number(amount)]),
      );
    expect(of('Amazon EC2')).toEqual({ volume: 372, days: 24, credit: 20 });
    expect(of('Amazon S3')).toEqual({ volume: 5, rate: -31 });
    expect(of('Amazon RDS')).toEqual({ days: 12, commitment: -93 });
    expect(of('Tax')).toEqual({ tax: 33.25 });
  });

  it('says why in words', async () => {
    const { effects } = await drivers();
    expect(effects[0]?.text).toBe(
      'Amazon EC2: more was used (+50.0 % Hrs) at the prices of before, longer or shorter months aside: 372.00 USD more',
    );
    expect(effects.find(({ effect }) => effect === 'commitment')?.text).toBe(
      'Amazon RDS: Savings Plans, reservations and Spot take more off the same usage: 93.00 USD less',
    );
  });

  it('names the groups that moved most with their resources', async () => {
    const { movers } = await drivers('&movers=1&resources=2');
    expect(movers).toMatchObject([
      {
        group: ['Amazon EC2'],
        change: '416.00000000',
        resources: [
          { id: 'i-10', before: '0.00000000', after: '74.40000000', change: '74.40000000' },
          { id: 'i-11' },
        ],
      },
    ]);
  });

  it('adds up by every dimension, filtered and cut', async () => {
    for (const query of [
      '&by=',
      '&by=team,resource',
      '&by=tag:team',
      '&by=purchase&limit=1',
      '&by=account&filter=service!=Tax',
      '&measure=list',
      '&measure=billed',
    ]) {
      const answer = await drivers(query);
      expect([query, sum(answer.effects)]).toEqual([query, answer.difference]);
      expect([query, sum(answer.summary)]).toEqual([query, answer.difference]);
    }
    expect((await drivers('&by=day')).code).toBe('COST_DRIVERS_BY_TIME');
  });

  it('knows the whole of a period that begins and ends within days', async () => {
    const { period, against, notes } = await costs.ask<DriversJson>(
      '/costs/drivers?period=2026-10-02T18:00Z..2026-11-01T18:00Z&against=2026-09',
    );
    expect([period.days, against.days, notes]).toEqual([30, 30, []]);
  });

  it('compares a month under way by the days that are known', async () => {
    await importBill(costs.platform, [
      ...days('2026-11', 4).map((day) => ({
        day,
        cost: '24',
        quantity: '240',
        unit: 'Hrs',
        usageType: 'BoxUsage:m5.large',
      })),
    ]);
    const { effects, notes } = await costs.ask<DriversJson>(
      '/costs/drivers?from=2026-11&against=2026-09&filter=service=Amazon EC2&filter=charge=Usage',
    );
    expect(effects.map(({ effect, amount }) => [effect, Number(amount)])).toEqual([['days', -624]]);
    expect(notes[0]).toContain('4 days so far');
  });
});
