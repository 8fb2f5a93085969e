/** The steps lead from what it was to what it is. */
import { expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

it('begins each step where the one before ended', () => {
  const span = { from: '2026-10-01', to: '2026-11-01', days: 31 };
  const steps = stepsOf({
    by: ['ServiceName'],
    grouping: 'service',
    measure: 'effective',
    currency: 'USD',
    period: span,
    against: span,
    before: '100',
    after: '95',
    difference: '-5',
    summary: [
      { effect: 'new', amount: '10', text: 'began' },
      { effect: 'unused-commitment', amount: '-15', text: 'less unused' },
    ],
    effects: [],
    movers: [],
    notes: [],
  });
  expect(steps.map(({ text }) => text)).toContain('2026-10-01 to 2026-10-31');
  expect(steps.map(({ name, kind, from, to }) => [name, kind, from, to])).toEqual([
    ['Before', 'whole', 0, 100],
    ['New', 'more', 100, 110],
    ['Unused commitment', 'less', 110, 95],
    ['After', 'whole', 0, 95],
  ]);
});
