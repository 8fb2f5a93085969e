/** The demo counts the same for the same seed, and hides that a diagnosis gets dearer. */
import { expect, it } from 'vitest';
import { calendarOf } from '../calendar.ts';
import { businessMetrics } from './business-metrics.ts';

const calendar = calendarOf(new Date('2026-11-21T00:00:00Z'));
const metrics = businessMetrics({ calendar, seed: 7 });
const sum = (name: string, month: string) =>
  metrics
    .find((one) => one.name === name)
    ?.values.filter(({ at }) => at.startsWith(month))
    .reduce((total, { value }) => total + Number(value), 0) ?? 0;

it('counts orders, customers and diagnoses over the whole story, each day once', () => {
  expect(metrics.map(({ name, grain }) => [name, grain])).toEqual([
    ['orders', 'day'],
    ['active-customers', 'month'],
    ['plant-diagnoses', 'day'],
  ]);
  for (const { values } of metrics)
    expect(new Set(values.map(({ at, dimensions }) => JSON.stringify([at, dimensions]))).size).toBe(
      values.length,
    );
  expect(metrics[0]?.values.at(-1)?.at).toBe('2026-11-20');
  expect(metrics[1]?.values.map(({ at }) => at).slice(-2)).toEqual(['2026-09-01', '2026-10-01']);
  expect(businessMetrics({ calendar, seed: 7 })).toEqual(metrics);
  expect(businessMetrics({ calendar, seed: 8 })).not.toEqual(metrics);
});

it('has diagnoses grow slower than what the bill says of their models', () => {
  const weeks = 31 / 7;
  // Demand and growth of the company are in both; a week of usage is 9 percent more than the one before.
  const growth = sum('plant-diagnoses', '2026-10') / sum('plant-diagnoses', '2026-09');
  const orders = sum('orders', '2026-10') / sum('orders', '2026-09');
  expect(growth / orders).toBeGreaterThan(1.04 ** (weeks - 1));
  expect(growth / orders).toBeLessThan(1.09 ** (weeks - 1));
});
