/** What stands in the address decides; what is no word is left out. */
import { expect, it } from 'vitest';
import { parseAllocationSearch } from './allocation-search.ts';

it.each([
  [{}, {}],
  [{ view: 'showback', by: 'team', measure: 'effective' }, {}],
  [
    { view: 'rules', by: 'cost-center', period: 2026, measure: 'list', version: '3' },
    { view: 'rules', by: 'cost-center', period: '2026', measure: 'list', version: 3 },
  ],
  [{ view: 'x', by: 'colour', version: -1, who: ' a ' }, { who: 'a' }],
])('%j is %j', (search, parsed) => expect(parseAllocationSearch(search)).toEqual(parsed));
