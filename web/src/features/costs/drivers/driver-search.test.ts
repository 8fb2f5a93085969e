/** What stands in the address decides; what is no word is left out. */
import { expect, it } from 'vitest';
import { parseDriverSearch } from './driver-search.ts';

it.each([
  [{}, {}],
  [
    { by: 'team', period: 2026, against: ' 2025 ' },
    { by: 'team', period: '2026', against: '2025' },
  ],
  [{ by: ['a'], currency: '', other: 'x' }, {}],
])('%j is %j', (search, parsed) => expect(parseDriverSearch(search)).toEqual(parsed));
