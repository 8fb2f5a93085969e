/** The forecast beats repeating the last week and the last month on costs as companies have them, and its intervals hold what they say. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { backtest, doubtOf } from './backtest.ts';
import { dateOf, dayNumber, dayOfMonth, isoOf, monthStart, weekday } from './calendar.ts';
import { forecastDays, type History, lookAhead } from './model.ts';
import { mean, sum } from './robust.ts';

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
    const tried = [1, 2, 3, 4, 5, 6].map((seed) => backtest(costs(420, shape, seed)));
    const off = (read: (one: (typeof tried)[number]) => number) => mean(tried.map(read));
    expect(Math.min(...tried.map(({ folds }) => folds))).toBeGreaterThan(10);
    expect(off(({ model }) => model.daily)).toBeLessThan(off(({ naive }) => naive.daily));
    expect(off(({ model }) => model.total)).toBeLessThan(off(({ naive }) => naive.total));
  });

  it('is as unsure as it was wrong: about four of five months fall into the interval', () => {
    let inside = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { start, values } = costs(270, { growth: 0.0005, weekend: 0.8, fee: 900, noise: 0.06 }, seed);
      const known = { start, values: values.slice(0, 240) };
      const expected = sum(forecastDays(known, 30));
      const wide = doubtOf(backtest(known), { amount: expected, days: 30, until: 30 });
      if (Math.abs(sum(values.slice(240)) - expected) <= wide) inside += 1;
    }
    expect(inside).toBeGreaterThanOrEqual(27);
    expect(inside).toBeLessThanOrEqual(40);
  });

  it('grows less sure with time and with little history', () => {
    const long = backtest(costs(420, { noise: 0.05 }));
    const short = backtest(costs(49, { noise: 0.05 }));
    const doubt = (until: number) => doubtOf(long, { amount: 30_000, days: 30, until });
    expect(doubt(90)).toBeGreaterThan(doubt(30));
    expect(short.folds).toBeLessThan(4);
  });
});

/** Costs of which some are billed for whole months on the first, and grow while the month lasts. */
function growing(until: string, { fixed = 0, credit = 0 } = {}): History {
  const end = dayNumber(until);
  const usage = Array.from({ length: end - START }, (_, index) => {
    const day = START + index;
    if (dayOfMonth(day) !== 1) return 100;
    const length = monthStart(day, 1) - day;
    return 100 + (3000 * Math.min(length, end - day)) / length;
  });
  const rest = usage.map((_, index) => (dayOfMonth(START + index) === 1 ? fixed : 0));
  const credits = usage.map((_, index) => (START + index === monthStart(end, -1) ? -credit : 0));
  const kinds = [usage, rest, credits];
  return { start: START, values: usage.map((_, day) => sum(kinds.map((kind) => kind[day] ?? 0))), kinds };
}

describe('a month under way', () => {
  it.each(['2026-06-04', '2026-06-11', '2026-06-21', '2026-06-30'])(
    'counts what is billed for whole months as what it will come to, known until %s',
    (until) => {
      const history = growing(until, { fixed: 5000 });
      const left = dayNumber('2026-07-01') - dayNumber(until);
      const { usual, monthly, late } = lookAhead(history, left);
      const sofar = sum(history.values.slice(dayNumber('2026-06-01') - START));
      expect(sofar + sum(usual) + sum(late)).toBeCloseTo(30 * 100 + 3000 + 5000, 0);
      expect(sum(monthly)).toBe(0);
      // The month after begins with all of it.
      expect(forecastDays(history, left + 1).at(-1)).toBeCloseTo(8100, -1);
    },
  );

  it('counts a fee that is not there yet less and less, and a credit that came once never again', () => {
    const first = dayNumber('2026-06-01') - START;
    const without = growing('2026-06-16').values.map((value, index) => (index === first ? 100 : value));
    const history = growing('2026-06-16', { credit: 50_000 });
    const late = sum(lookAhead({ start: START, values: without }, 15).late);
    expect(late).toBeCloseTo(1500, -1);
    expect(sum(forecastDays(history, 45))).toBeGreaterThan(7500);
  });
});

describe('whatever the costs are', () => {
  const noisy = costs(200, { growth: 0.001, weekend: 0.8, fee: 900, noise: 0.05 });

  it('a forecast is the same in other units, and beside kinds that are always zero', () => {
    const said = forecastDays(noisy, 40);
    const thousand = forecastDays({ ...noisy, values: noisy.values.map((value) => value * 1000) }, 40);
    for (const [step, value] of thousand.entries()) expect(value / 1000).toBeCloseTo(said[step] ?? 0, 6);
    const kinds = [noisy.values, noisy.values.map(() => 0)];
    expect(forecastDays({ ...noisy, kinds }, 40)).toEqual(said);
    expect(backtest({ ...noisy, kinds })).toEqual(backtest(noisy));
  });

  it.each<[string, (value: number, index: number) => number]>([
    ['nothing', () => 0],
    ['negative', (value) => -value],
    ['both', (value, index) => (index % 3 === 0 ? -value : value)],
    ['gone', (value, index) => (index < 150 ? value : 0)],
    ['new', (value, index) => (index < 190 ? 0 : value)],
    ['of one day', (_, index) => (index === 100 ? 5000 : 0)],
    ['tiny', (value) => value * 1e-7],
  ])('says something sound of costs that are %s', (name, change) => {
    const values = noisy.values.map(change);
    const said = forecastDays({ ...noisy, values }, 60);
    expect(said.every(Number.isFinite)).toBe(true);
    const doubt = doubtOf(backtest({ ...noisy, values }), { amount: sum(said), days: 60, until: 60 });
    expect(doubt >= 0 && Number.isFinite(doubt)).toBe(true);
    if (['nothing', 'gone', 'of one day'].includes(name)) expect(Math.abs(sum(said))).toBeLessThan(1);
    if (name === 'negative')
      for (const [step, value] of forecastDays(noisy, 60).entries())
        expect(said[step]).toBeCloseTo(-value, -1);
    const { spread, model } = backtest({ ...noisy, values });
    expect([...spread, model.total].every(Number.isFinite)).toBe(true);
  });
});
