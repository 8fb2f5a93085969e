/** What stands in the address narrows the list, and nothing else does. */
import { expect, it } from 'vitest';
import { parseAccountSearch } from './account-search.ts';

it.each([
  [{}, {}],
  [
    { environment: 'production', text: ' shop ' },
    { environment: 'production', text: 'shop' },
  ],
  [{ environment: 'prod', status: 'open', text: '', owner: null }, {}],
  [
    { text: 4711, unit: 'A/B', owner: 'Jo' },
    { text: '4711', unit: 'A/B', owner: 'Jo' },
  ],
  [{ account: '012345678901' }, { account: '012345678901' }],
  [{ account: 12345678901 }, { account: '012345678901' }],
  [{ account: 'shop' }, {}],
  [{ account: '1234567890123' }, {}],
  [{ account: '' }, {}],
  [{ page: 2 }, {}],
])('%j is %j', (search, parsed) => expect(parseAccountSearch(search)).toEqual(parsed));
