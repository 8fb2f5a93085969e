/** What stands in the address decides, and a grouping never stands inside itself. */
import { expect, it } from 'vitest';
import { groupingsOf, parseEstateSearch } from './estate-search.ts';

it.each([
  [{}, {}],
  [
    { by: 'owner', within: 'region' },
    { by: 'owner', within: 'region' },
  ],
  [{ by: 'colour', asOf: ' 30d ', since: '' }, { asOf: '30d' }],
  [{ asOf: 2026 }, { asOf: '2026' }],
])('%j is %j', (search, parsed) => expect(parseEstateSearch(search)).toEqual(parsed));

it.each([
  [{}, ['account', 'service']],
  [{ by: 'service' }, ['service', 'account']],
  [{ by: 'owner', within: 'owner' }, ['owner', 'service']],
  [{ by: 'region', within: 'team' }, ['region', 'team']],
] as const)('%j groups by %j', (search, groupings) => expect(groupingsOf(search)).toEqual(groupings));
