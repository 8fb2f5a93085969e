/** A value of a bill never reads as two. */
import { expect, it } from 'vitest';
import { filterFor } from './filter-for.ts';

it.each([
  ['Amazon EC2', 'service=Amazon EC2'],
  ['a,b\\c', 'service=a\\,b\\\\c'],
  [null, 'service='],
])('the filter for %j is %s', (value, filter) => expect(filterFor('service', value)).toBe(filter));
