/** What stands in the address narrows the list, and nothing else does. */
import { expect, it } from 'vitest';
import { parseResourceFilter, parseResourceSearch } from './resource-search.ts';

it.each([
  [{}, {}],
  [
    { type: ' ec2 ', tag: 'cost center=A=B', text: '' },
    { type: 'ec2', tag: 'cost center=A=B' },
  ],
  [
    { account: 123456789012, asOf: '30d' },
    { account: '123456789012', asOf: '30d' },
  ],
  [{ untagged: true }, { untagged: true }],
  [{ untagged: 'yes', owner: null }, {}],
  [{ olderThanDays: 0 }, { olderThanDays: 0 }],
  [{ olderThanDays: '90' }, { olderThanDays: 90 }],
  [{ olderThanDays: -1 }, {}],
  [{ olderThanDays: 40_000 }, {}],
  [{ olderThanDays: '' }, {}],
  [{ page: 2 }, {}],
])('%j is %j', (search, parsed) => expect(parseResourceFilter(search)).toEqual(parsed));

it.each([
  [{}, {}],
  [{ arn: ' arn:aws:s3:::logs ' }, { arn: 'arn:aws:s3:::logs' }],
  [
    { arn: 4711, asOf: '2026-10' },
    { arn: '4711', asOf: '2026-10' },
  ],
  [{ arn: '', type: 'ec2' }, {}],
])('one resource: %j is %j', (search, parsed) => expect(parseResourceSearch(search)).toEqual(parsed));
