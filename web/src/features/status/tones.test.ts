/** The summary names what is not well, and the worst stands first. */
import { expect, it } from 'vitest';
import { byGravity, type Check, summarize, verdict } from './tones.ts';

const check = (name: string, state: Check['state']): Check => ({ name, state, message: '', remedy: null });

it('puts the worst first and keeps the order among equals', () => {
  const checks = [
    check('a', 'ok'),
    check('b', 'unknown'),
    check('c', 'failed'),
    check('d', 'ok'),
    check('e', 'warning'),
  ];
  expect(byGravity(checks).map(({ name }) => name)).toEqual(['c', 'e', 'b', 'a', 'd']);
});

it('counts what is not well', () => {
  expect(summarize([check('a', 'ok'), check('b', 'ok')])).toBe('2 checks, all well');
  expect(summarize([check('a', 'failed'), check('b', 'unknown'), check('c', 'ok')])).toBe(
    '1 failed, 1 unknown of 3 checks',
  );
});

it('does not pass over a warning', () => {
  expect(verdict({ state: 'ok', checks: [check('a', 'ok')] })).toEqual({ tone: 'ok', title: 'All is well' });
  expect(verdict({ state: 'ok', checks: [check('a', 'warning')] }).tone).toBe('warn');
  expect(verdict({ state: 'degraded', checks: [check('a', 'unknown')] }).title).toBe('Needs attention');
  expect(verdict({ state: 'down', checks: [] }).tone).toBe('bad');
});
