/** What the explorer then shows is of the same lines and days. */
import { expect, it } from 'vitest';
import { explorerLink } from './explorer-link.ts';

const drivers = {
  grouping: 'service',
  by: ['ServiceName'],
  period: { from: '2026-10-01', to: '2026-11-01', days: 31 },
  against: { from: '2026-09-01', to: '2026-10-01', days: 30 },
};
const times = { period: '2026-10', against: '2026-09', sort: 'change' };

it('leads into a group, once, and to all groups', () => {
  const search = { measure: 'billed' as const, filter: ['team=a'], period: 'last month' };
  const inside = explorerLink(search, drivers, 'A, B');
  expect(inside).toEqual({
    ...times,
    measure: 'billed',
    by: 'usage-type',
    filter: ['team=a', 'service=A\\, B'],
  });
  expect(explorerLink(inside ?? {}, drivers, 'A, B')).toEqual(inside);
  expect(explorerLink({}, drivers)).toEqual({ ...times, by: 'service' });
  expect(explorerLink({}, drivers, null)).toMatchObject({ filter: ['service='] });
});

it('leads nowhere from groups of several dimensions', () =>
  expect(explorerLink({}, { ...drivers, by: ['a', 'b'] }, 'a')).toBeUndefined());
