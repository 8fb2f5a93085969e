import { expect, it } from 'vitest';
import { parseCommitmentSearch, withPurchase } from './commitment-search.ts';

it('reads what it knows from an address, and nothing else', () => {
  expect(
    parseCommitmentSearch({
      kind: 'reservation',
      term: 3,
      payment: 'gold',
      level: 12.5,
      discount: ' 27% ',
      x: 1,
    }),
  ).toEqual({ kind: 'reservation', term: '3', level: '12.5', discount: '27%' });
});

it('forgets level and pool where another purchase is tried', () => {
  expect(
    withPurchase({ kind: 'compute', pool: 'compute', level: '1', period: '30d' }, { kind: 'reservation' }),
  ).toEqual({
    kind: 'reservation',
    period: '30d',
  });
});
