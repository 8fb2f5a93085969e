/** A currency that nobody reads is none to choose. */
import { expect, it } from 'vitest';
import { currenciesOf } from './cost-sources.ts';

const held = (currencies: readonly string[], serves: 'yes' | 'no' = 'yes') => ({
  source: 'aws',
  month: '2026-11',
  format: 'focus',
  billingAccounts: [],
  rows: 1,
  totals: Object.fromEntries(currencies.map((currency) => [currency, { billed: '1', effective: null }])),
  residual: null,
  lastDay: '2026-11-20',
  importedAt: '2026-11-21T00:00:00Z',
  serves,
  overlaidBy: [],
});

it('begins with the currency of the most months', () => {
  expect(currenciesOf([held(['CNY']), held(['USD', 'EUR']), held(['USD']), held(['INR'], 'no')])).toEqual([
    'USD',
    'CNY',
    'EUR',
  ]);
  expect(currenciesOf([])).toEqual([]);
});
