/** The month that the bill has reached, and the days it is compared with. */
import { expect, it } from 'vitest';
import { billReach } from './bill-reach.ts';

const held = (lastDay: string, residual: Record<string, string> | null = { USD: '0.000' }) => ({
  source: 'aws',
  month: lastDay.slice(0, 7),
  format: 'focus',
  billingAccounts: [],
  rows: 1,
  totals: {},
  residual,
  lastDay,
  importedAt: '2026-11-21T00:00:00Z',
  serves: 'yes' as 'yes' | 'no',
  overlaidBy: [],
});

it.each([
  ['2026-11-20', '2026-11-01..2026-11-20', '2026-10-01..2026-10-20'],
  ['2026-03-30', '2026-03-01..2026-03-30', '2026-02-01..2026-02-28'],
  ['2026-01-01', '2026-01-01..2026-01-01', '2025-12-01..2025-12-01'],
])('of a bill up to %s: %s against %s', (day, period, against) =>
  expect(billReach([held('2025-11-30'), held(day)])).toMatchObject({ lastDay: day, period, against }),
);

it('counts as reconciled only what leaves nothing', () => {
  const all = [held('2026-11-01'), held('2026-11-02', { USD: '0.01' }), held('2026-11-03', null)];
  expect(billReach(all)).toMatchObject({ months: 3, reconciled: 1 });
  expect(billReach([])).toBe(undefined);
});

it('knows only what reports read', () => {
  const unread = { ...held('2026-12-01'), serves: 'no' as const };
  expect(billReach([held('2026-11-01'), unread])).toMatchObject({ lastDay: '2026-11-01', months: 1 });
  expect(billReach([unread])).toBe(undefined);
});
