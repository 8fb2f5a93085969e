/** Versions differ in what was added, removed, changed and moved, and in nothing else. */
import { expect, it } from 'vitest';
import { diffRules } from './diff-rules.ts';

const rule = (name: string, team = 'web') => ({
  name,
  when: [{ field: 'service' as const, is: ['Amazon S3'], not: false }],
  set: { team },
});
const rules = (...all: readonly ReturnType<typeof rule>[]) => ({ synonyms: [], rules: [...all], splits: [] });
const kinds = (before: ReturnType<typeof rules>, after: ReturnType<typeof rules>) =>
  diffRules(before, after).map(({ kind, name }) => [kind, name]);

it('tells what was added, removed, changed', () => {
  expect(kinds(rules(rule('a'), rule('b')), rules(rule('b', 'ops'), rule('c')))).toEqual([
    ['removed', 'a'],
    ['changed', 'b'],
    ['added', 'c'],
  ]);
});

it('calls moved only what left its order', () => {
  const [a, b, c, d] = [rule('a'), rule('b'), rule('c'), rule('d')];
  expect(kinds(rules(a, b, c, d), rules(d, a, b, c))).toEqual([['moved', 'd']]);
  expect(kinds(rules(a, b, c), rules(b, c))).toEqual([['removed', 'a']]);
  expect(kinds(rules(a, b), rules(a, b))).toEqual([]);
});
