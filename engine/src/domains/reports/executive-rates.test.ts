/** What an executive month says of commitments that end soon, and of those whose end nobody knows. */
import { describe, expect, it } from 'vitest';
import type { CommitmentsJson, KpisJson } from '#domains/costs/index.ts';
import { commitmentsSection } from './executive-rates.ts';

const share = { percent: null, part: null, whole: null, unknownLines: 0, formula: 'a ÷ b' };
const span = { from: '2026-10-01', to: '2026-11-01' };
const kpis: KpisJson = { period: span, against: span, currency: 'USD', items: [], next: null };

const commitment = (more: Partial<CommitmentsJson['items'][number]>): CommitmentsJson['items'][number] => ({
  id: 'p1',
  name: null,
  kind: 'savings plan',
  type: 'Compute Savings Plans',
  of: null,
  account: null,
  region: null,
  state: 'active',
  termMonths: 12,
  payment: null,
  start: null,
  end: null,
  daysLeft: null,
  warning: null,
  hourly: null,
  facts: 'AWS',
  used: '1',
  unused: '0',
  utilisation: 100,
  covered: '2',
  saved: '1',
  basis: 'public prices',
  breakEven: 'unknown',
  paid: null,
  worth: null,
  lapseCost: null,
  ...more,
});

function endingOf(items: CommitmentsJson['items'], unknownLines = 0) {
  const { blocks, notes } = commitmentsSection(
    {
      period: span,
      currency: 'USD',
      knownUntil: null,
      coverage: { ...share, unknownLines },
      utilisation: share,
      waste: share,
      savingsRate: share,
      saved: null,
      items,
      notes: ['of theirs'],
      next: null,
    },
    kpis,
  );
  const table = blocks.find(({ kind }) => kind === 'table');
  return { notes, ...(table?.kind === 'table' && { rows: table.rows, empty: table.empty }) };
}

const soon = commitment({ end: '2026-12-01', daysLeft: 27, warning: '30 days', lapseCost: '12.5' });
const late = commitment({ id: 'p2', end: '2027-12-01', daysLeft: 392 });
const dateless = commitment({ id: 'p3', state: 'unknown' });

describe('commitments in an executive month', () => {
  it('are listed where they end within 90 days', () => {
    expect(endingOf([soon, late]).rows).toEqual([
      ['p1', 'Compute Savings Plans', '2026-12-01', '27', '12.5'],
    ]);
  });

  it('say whose end nobody knows, instead of that none ends', () => {
    expect(endingOf([late]).empty).toBe('None of 1 does.');
    expect(endingOf([late, dateless]).empty).toContain('of 1 nobody knows it');
    expect(endingOf([]).empty).toBe('The bill names no commitments.');
  });

  it('say what is unknown besides', () => {
    expect(endingOf([], 3).notes).toEqual([expect.stringContaining('3 lines of compute'), 'of theirs']);
    expect(endingOf([]).notes).toEqual(['of theirs']);
  });
});
