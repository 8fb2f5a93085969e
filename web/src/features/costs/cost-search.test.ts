/** What stands in the address decides. */
import { expect, it } from 'vitest';
import { groupingLabel, groupingOf, parseCostSearch, parseLineSearch } from './cost-search.ts';

it.each([
  [{}, {}],
  [
    { by: 'tag:team', unit: 'month', sort: 'change', measure: 'billed', filter: ['region=eu-west-1'] },
    { by: 'tag:team', unit: 'month', sort: 'change', measure: 'billed', filter: ['region=eu-west-1'] },
  ],
  [
    { period: 2026, unit: 'year', sort: 'cost', measure: 'guessed', filter: 'team=', against: '  ' },
    { period: '2026', filter: ['team='] },
  ],
  [
    { filter: [1, '', null], open: 'service=A', start: '2026-10-01' },
    { open: ['service=A'], start: '2026-10-01' },
  ],
])('%j is %j', (search, parsed) => expect(parseCostSearch(search)).toEqual(parsed));

it('leaves out of other pages what only the explorer knows', () =>
  expect(parseLineSearch({ by: 'team', against: ' 2025 ', unit: 'week', open: 'x', currency: '' })).toEqual({
    by: 'team',
    against: '2025',
  }));

it('groups by service unless somebody chose, and names tags', () => {
  expect([groupingOf({}), groupingOf({ by: 'tag:x' })]).toEqual(['service', 'tag:x']);
  expect([groupingLabel('usage-type'), groupingLabel('tag:app')]).toEqual(['Usage type', 'Tag app']);
  expect(groupingLabel('service,purchase')).toBe('Service · Purchase');
});
