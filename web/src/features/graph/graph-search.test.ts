/** What stands in the address decides what is asked, and nothing else does. */
import { expect, it } from 'vitest';
import { parseGraphSearch } from './graph-search.ts';

it.each([
  [{}, {}],
  [
    { node: ' vpc-1 ', mode: 'impact', depth: 3 },
    { node: 'vpc-1', mode: 'impact', depth: 3 },
  ],
  [{ node: 123456789012 }, { node: '123456789012' }],
  [{ node: '', mode: 'explode', direction: 'up', depth: 7, kind: null }, {}],
  [{ opened: ['a', 'a', '', 3, null] }, { opened: ['a', '3'] }],
  [{ opened: 'a' }, {}],
  [{ business: 'yes' }, {}],
  [
    { business: true, drawn: 240 },
    { business: true, drawn: 240 },
  ],
  [{ drawn: 1_000_000 }, {}],
])('%j is %j', (search, parsed) => expect(parseGraphSearch(search)).toEqual(parsed));
