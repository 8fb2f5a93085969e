/** A month is taken whole only where every period holds all or nothing of it. */
import { expect, it } from 'vitest';
import { sumsOf } from './sums-of-time.ts';

const span = (text: string) => {
  const [start = '', end = ''] = text.split(' ');
  return { start: new Date(start), end: new Date(end) };
};
const told = (...spans: string[]) =>
  sumsOf(spans.map(span)).from.replaceAll(/SELECT \* FROM | AS c WHERE|c\.x_Day|DATE |'|AND /g, '');

it('reads whole months by the month', () => {
  expect(told('2026-09-01 2026-11-01')).toBe('costs_monthly');
  expect(told('2026-10-01 2026-11-01', '2025-10-01 2025-11-01')).toBe('costs_monthly');
});

it('reads by the day what is less than a month, or of two periods', () => {
  expect(told('2026-10-02 2026-10-31')).toBe('costs_daily');
  expect(told('2026-10-01 2026-11-01', '2026-10-01 2026-10-15')).toBe('costs_daily');
  expect(told('2026-10-05 2026-10-05')).toBe('costs_daily');
});

it('puts months and the days around them together', () => {
  expect(told('2026-08-20 2026-11-05')).toBe(
    '(costs_monthly ( >= 2026-09-01  < 2026-11-01) UNION ALL costs_daily ( >= 2026-08-20  < 2026-09-01) OR ( >= 2026-11-01  < 2026-11-05))',
  );
});

it('counts the days that are over by the end of a period', () => {
  expect(told('2026-09-01T00:00:00Z 2026-10-01T13:00:00Z')).toBe('costs_monthly');
});
