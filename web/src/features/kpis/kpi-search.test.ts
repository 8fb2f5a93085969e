/** The address of the KPIs keeps what it knows and drops what it does not. */
import { expect, it } from 'vitest';
import { parseKpiSearch } from './kpi-search.ts';

it('keeps words of its own, whatever a link says', () => {
  expect(parseKpiSearch({ period: ' 2026-10 ', currency: 'EURO', open: 'unit:orders', by: 'x' })).toEqual({
    period: '2026-10',
    currency: 'EUR',
    open: 'unit:orders',
  });
  expect(parseKpiSearch({ period: 2026, open: ['a'] })).toEqual({ period: '2026' });
});
