/** The chart shows the greatest, credits among them, and loses nothing of the others. */
import { expect, it } from 'vitest';
import { chartSeries } from './chart-series.ts';
import type { CostRow } from './cost-queries.ts';

const row = (name: string, cost: string) => ({ ServiceName: name, cost });
const report = (rows: readonly ReturnType<typeof row>[], rest: readonly (string | null)[]) => ({
  by: ['ServiceName'],
  measure: 'effective' as const,
  from: '2026-10-01',
  to: '2026-10-03',
  rows: [...rows],
  total: null,
  currency: 'USD',
  groups: rows.length,
  rest: null,
  unknownLines: 0,
  against: null,
  resources: null,
  unmatched: [],
  next: null,
  series: {
    unit: 'day' as const,
    starts: ['2026-10-01', '2026-10-02'],
    rows: rows.map(({ cost }) => [cost, null]),
    rest: [...rest],
  },
});

const nameOf = (one: CostRow) => String(one.ServiceName);

it('keeps eight apart and adds the others up', () => {
  const rows = Array.from({ length: 10 }, (_, at) => row(`s${at}`, String(20 - at)));
  const series = chartSeries(report([...rows, row('credit', '-90')], ['1.5', null]), nameOf, nameOf);
  expect(series.map(({ name }) => name)).toEqual([
    's0',
    's1',
    's2',
    's3',
    's4',
    's5',
    's6',
    'credit',
    'All others',
  ]);
  expect(series.at(-1)?.values, 's7, s8, s9 and what is on no page').toEqual([37.5, null]);
});

it('has no rest where there is none', () => {
  expect(chartSeries(report([row('a', '1')], ['0', null]), nameOf, nameOf).map(({ name }) => name)).toEqual([
    'a',
  ]);
});
