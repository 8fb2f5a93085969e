/** Forecasts of imported bills: kept, scored when the month is over, refused where too little is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, formatDecimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import { dateOf, dayNumber, isoOf, weekday } from './calendar.ts';
import type { ForecastAccuracyJson, ForecastJson, ForecastsJson } from './contract.ts';
import { scoreForecasts } from './run-forecast.ts';

/** 100 a day, 60 at weekends, and 500 on the first of each month. */
const costOf = (day: number): number =>
  (weekday(day) >= 5 ? 60 : 100) + (dateOf(day).getUTCDate() === 1 ? 500 : 0);

function bill(from: string, to: string): CostLine[] {
  const lines: CostLine[] = [];
  for (let day = dayNumber(from); day < dayNumber(to); day++)
    lines.push({ day: isoOf(day), cost: `${costOf(day)}.5`, service: 'Amazon EC2' });
  return lines;
}

const monthly = (month: string): number => {
  const end = dayNumber(`${month}-01`) + 31;
  let sum = 0;
  for (let day = dayNumber(`${month}-01`); day < end && isoOf(day).startsWith(month); day++)
    sum += costOf(day) + 0.5;
  return sum;
};

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-10-13T05:00:00Z');
  await importBill(costs.platform, [
    ...bill('2026-03-01', '2026-10-12'),
    // The last day came in only in part.
    { day: '2026-10-12', cost: '3' },
    ...[1, 2, 3].map((n) => ({ day: `2026-10-0${n}`, cost: '1', service: 'New' })),
  ]);
});
afterAll(() => costs.close());

const forecast = (body: object = {}) => costs.ask<ForecastJson>('/costs/forecasts', { method: 'POST', body });

describe('a cost forecast', () => {
  it('tells months with an interval, what of them is billed, and how right it has been', async () => {
    const made = await forecast({ filter: ['service=Amazon EC2'] });
    expect(made).toMatchObject({ currency: 'USD', knownUntil: '2026-10-11', measure: 'effective' });
    expect(made.notes).toEqual(['The last day looks incomplete and is forecast instead of taken.']);
    expect(made.months.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12']);
    for (const { month, amount, low, high } of made.months) {
      expect(Math.abs(Number(amount) / monthly(month) - 1)).toBeLessThan(0.03);
      expect([Number(low) <= monthly(month) * 1.02, Number(high) >= monthly(month) * 0.98]).toEqual([
        true,
        true,
      ]);
    }
    for (const { amount, low, high, parts } of made.months) {
      const whole = Object.values(parts ?? {}).reduce((total, part) => add(total, parseDecimal(part)), ZERO);
      expect(formatDecimal(whole)).toBe(amount);
      expect(Number(low) <= Number(amount) && Number(amount) <= Number(high)).toBe(true);
    }
    expect(made.months[1]?.parts).toMatchObject({ billed: '0.00', late: '0.00', changes: '0.00' });
    expect(Number(made.months[1]?.parts?.monthly)).toBeCloseTo(500, -1);
    expect(made.months[0]).toMatchObject({ actual: expect.stringMatching(/^\d+\.50000000$/), days: 20 });
    const { mape, naiveMape, folds } = made.accuracy;
    expect(folds).toBeGreaterThan(10);
    expect(mape.daily).toBeLessThan(naiveMape.daily);
    expect(mape.total).toBeLessThan(naiveMape.total);
  });

  it('is the same again, and takes known changes in', async () => {
    const asked = { filter: ['service=Amazon EC2'], months: 2 };
    const [one, two] = [await forecast(asked), await forecast(asked)];
    expect(two.months).toEqual(one.months);
    const changes = [{ from: '2026-11-01', perDay: '-10', reason: 'move to Graviton' }];
    const saved = await forecast({ ...asked, changes });
    expect(Number(one.months[1]?.amount) - Number(saved.months[1]?.amount)).toBeCloseTo(300, 1);
    expect(saved.changes).toEqual(changes);
    const late = [{ from: '2026-10-01', percent: 5, reason: 'late' }];
    expect((await forecast({ changes: late })).code).toBe('COST_FORECAST_CHANGE');
  });

  it('says that it knows too little', async () => {
    expect((await forecast({ filter: ['service=New'] })).code).toBe('COST_FORECAST_HISTORY');
    expect((await forecast({ filter: ['service=None'] })).code).toBe('COST_FORECAST_NOTHING');
    expect((await forecast({ currency: 'CHF' })).code).toBe('COST_FORECAST_NOTHING');
  });

  it('is kept, shown to those whose accounts it tells of, and scored when the month is billed', async () => {
    const scope = { accounts: ['111111111111'] };
    await costs.ask('/costs/forecasts', { method: 'POST', body: {}, scope, roles: ['analyst'] });
    const own = await costs.ask<ForecastsJson>('/costs/forecasts', { scope });
    expect(own.items).toHaveLength(1);
    expect((await costs.ask<ForecastsJson>('/costs/forecasts')).items.length).toBeGreaterThan(3);
    await importBill(costs.platform, bill('2026-10-01', '2026-11-01'));
    costs.at('2026-11-05T00:00:00Z');
    await scoreForecasts(costs.platform, AbortSignal.timeout(20_000));
    expect(await costs.ask('/costs/forecast-accuracy')).toMatchObject({ scored: 0, mape: null });
    costs.at('2026-11-12T00:00:00Z');
    await scoreForecasts(costs.platform, AbortSignal.timeout(20_000));
    await scoreForecasts(costs.platform, AbortSignal.timeout(20_000));
    const accuracy = await costs.ask<ForecastAccuracyJson>('/costs/forecast-accuracy');
    expect(accuracy.scored).toBeGreaterThan(3);
    expect(accuracy.mape).toBeLessThan(3);
    const { items } = await costs.ask<ForecastsJson>('/costs/forecasts', { scope });
    expect(items[0]?.scores).toMatchObject([
      { month: '2026-10', actual: expect.stringMatching(/^\d+\.\d{8}$/) },
    ]);
  });
});
