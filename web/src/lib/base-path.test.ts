/** The prefix is read from the page's base address. */
import { expect, it } from 'vitest';
import { basePathOf } from './base-path.ts';

it.each([
  ['http://reeve.test/', ''],
  ['http://reeve.test/ops/', '/ops'],
  ['http://reeve.test/a/b/?x=1#y', '/a/b'],
  ['http://reeve.test/ops', ''],
])('%s is mounted at "%s"', (uri, prefix) => {
  expect(basePathOf(uri)).toBe(prefix);
});
