/** The forecast beats repeating the last week and the last month on costs as companies have them, and its intervals hold what they say. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { backtest, margin } from './backtest.ts';
import { dateOf, dayNumber, dayOfMonth, isoOf, weekday } from './calendar.ts';
import { forecastDays, type History } from './model.ts';

interface Shape {
  readonly growth?: number;
  readonly weekend?: number;
  readonly fee?: number;
  readonly lastDay?: number;
  readonly step?: number;
  readonly noise?: number;
}

const START = dayNumber('2025-09-01');

function costs(days: number, shape: Shape, seed = 5): History {
  const { growth = 0, weekend = 1, fee = 0, lastDay = 0, step = 0, noise = 0.02 } = shape;
  const random = seededRandom(seed);
  const values = Array.from({ length: days }, (_, index) => {
    const day = START + index;
    const bell = random.next() + random.next() + random.next() - 1.5;
    const base = 1000 * (1 + growth * index) * (weekday(day) >= 5 ? weekend : 1) * (1 + 2 * noise * bell);
    return (
      base +
      (dayOfMonth(day) === 1 ? fee : 0) +
      (dayOfMonth(day) === 0 ? lastDay : 0) +
      (index > days * 0.6 ? step : 0)
    );
  });
  return { start: START, values };
}

describe('the calendar', () => {
  it('knows weekdays and last days', () => {
    expect([weekday(dayNumber('2026-11-02')), weekday(dayNumber('1969-12-28'))]).toEqual([0, 6]);
    expect(['2026-02-28', '2028-02-28', '2026-11-30', '2026-11-01'].map(dayNumber).map(dayOfMonth)).toEqual([
      0, 28, 0, 1,
    ]);
    expect(isoOf(dayNumber(dateOf(20_000)))).toBe(isoOf(20_000));
  });
});

describe('the forecast', () => {
  it('carries weekdays, fees and the end of the month on', () => {
    const history = costs(300, { weekend: 0.7, fee: 2000, lastDay: 800, noise: 0 });
    const ahead = forecastDays(history, 62);
    for (const [step, value] of ahead.entries()) {
      const day = START + 300 + step;
      const base = weekday(day) >= 5 ? 700 : 1000;
      const expected = base + ({ 1: 2000, 0: 800 }[dayOfMonth(day)] ?? 0);
      expect(Math.abs(value / expected - 1)).toBeLessThan(0.03);
    }
  });

  it('takes no single outlier for the future, and learns a step that stays', () => {
    const calm = costs(120, { noise: 0 });
    const values = [...calm.values];
    values[117] = 9000;
    for (const value of forecastDays({ ...calm, values }, 14)) expect(value).toBeLessThan(1200);
    const stepped = costs(120, { step: 500, noise: 0.01 });
    for (const value of forecastDays(stepped, 14)) expect(Math.abs(value / 1500 - 1)).toBeLessThan(0.05);
  });

  it.each<[string, Shape]>([
    ['growing with fees', { growth: 0.001, weekend: 0.8, fee: 2500, lastDay: 900 }],
    ['with a step', { weekend: 0.8, fee: 1500, step: 300 }],
    ['noisy', { growth: 0.0005, weekend: 0.75, fee: 1000, noise: 0.08 }],
    ['calm', { weekend: 0.75 }],
  ])('beats repeating the past on a bill that is %s', (_, shape) => {
    for (const seed of [3, 4, 5]) {
      const { model, naive, folds } = backtest(costs(420, shape, seed));
      expect(folds).toBeGreaterThan(10);
      expect(model.daily).toBeLessThan(naive.daily);
      expect(model.total).toBeLessThan(naive.total);
    }
  });

  it('is as unsure as it was wrong: about four of five months fall into the interval', () => {
    let inside = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { start, values } = costs(270, { growth: 0.0005, weekend: 0.8, fee: 900, noise: 0.06 }, seed);
      const known = { start, values: values.slice(0, 240) };
      const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
      const expected = total(forecastDays(known, 30));
      const wide = expected * margin(backtest(known), 30);
      if (Math.abs(total(values.slice(240)) - expected) <= wide) inside += 1;
    }
    expect(inside).toBeGreaterThanOrEqual(27);
    expect(inside).toBeLessThanOrEqual(40);
  });

  it('grows less sure with time and with little history', () => {
    const long = backtest(costs(420, { noise: 0.05 }));
    const short = backtest(costs(49, { noise: 0.05 }));
    expect(margin(long, 90)).toBeGreaterThan(margin(long, 30));
    expect(margin({ ...long, folds: 2 }, 30)).toBeGreaterThan(margin(long, 30));
    expect(short.folds).toBeLessThan(4);
  });
});
