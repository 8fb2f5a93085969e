/** KPIs read as people say them, small amounts keep their digits, and a move is good or bad by its direction. */
import { describe, expect, it } from 'vitest';
import type { Kpi } from './kpi-queries.ts';
import { formatFine, formatKpi, moveOf, rowsLinkOf } from './kpi-words.ts';

const kpi = (more: Partial<Kpi>): Kpi => ({
  id: 'x',
  name: 'X',
  group: 'rates',
  unit: 'percent',
  currency: null,
  value: '10.00',
  unknown: null,
  previous: '8.00',
  direction: 'higher is better',
  definition: '',
  formula: '',
  source: '',
  period: { from: '2026-10-01', to: '2026-11-01' },
  against: null,
  facts: [],
  rows: null,
  parts: [],
  series: null,
  ...more,
});

it.each([
  ['0.0149615664', '0.01496'],
  ['0.4044036834', '0.4044'],
  ['0.0000001234', '0.0000001234'],
  ['12.3456', '12.35'],
  ['0', '0.00'],
  ['-0.005', '−0.005'],
  [null, '–'],
])('%s is %s', (text, shown) => expect(formatFine(text)).toBe(shown));

it('says units, and that something is not known', () => {
  expect(formatKpi(kpi({}), '7.912')).toBe('7.9 %');
  expect(formatKpi(kpi({ unit: 'money', currency: 'USD' }), '15469.03')).toBe('15,469.03 USD');
  expect(formatKpi(kpi({ unit: 'money', currency: 'USD', group: 'unit' }), '0.0149615664')).toBe(
    '0.01496 USD',
  );
  expect(formatKpi(kpi({ unit: 'days' }), '0.58')).toBe('0.6 d');
  expect(formatKpi(kpi({}), null)).toBe('Not known');
});

describe('a move', () => {
  it.each([
    [{}, '+2.0 pp', 'ok'],
    [{ direction: 'lower is better' as const }, '+2.0 pp', 'bad'],
    [{ direction: 'says no better' as const }, '+2.0 pp', undefined],
    [{ direction: 'nearer to zero is better' as const, value: '-3.00' }, '−11.0 pp', 'ok'],
    [{ unit: 'money' as const }, '+25.0 %', 'ok'],
    [{ value: '8.01' }, 'As before', undefined],
  ])('%j is %s', (more, text, tone) => expect(moveOf(kpi(more))).toEqual({ text, tone }));

  it('is none where one side is not known', () => expect(moveOf(kpi({ previous: null }))).toBe(undefined));
});

it('leads to the page of its rows, in its words', () => {
  const rows =
    '/costs/report?from=2026-10-01&to=2026-11-01&by=service,purchase&filter=category=Compute&measure=list';
  const period = '2026-10';
  expect(rowsLinkOf(rows, 'EUR')).toEqual({
    to: '/costs',
    search: {
      by: 'service,purchase',
      period,
      currency: 'EUR',
      measure: 'list',
      filter: ['category=Compute'],
    },
  });
  expect(rowsLinkOf('/costs/unallocated?from=2026-10-01&to=2026-11-01&by=team')).toEqual({
    to: '/allocation',
    search: { view: 'unallocated', period },
  });
  expect(rowsLinkOf('/costs/budgets')).toEqual({ to: '/budgets' });
  expect(rowsLinkOf('/costs/forecasts')).toBe(undefined);
  expect(rowsLinkOf(null)).toBe(undefined);
});
