/** Nothing but a path of our own survives as a place to return to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path.ts';

describe('safeReturnPath', () => {
  it.each(['/jobs', '/audit?actor=key_1&after=9', '/status#lake'])('keeps %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    '/%2e%2e//evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    'jobs',
    '',
    '/sign-in',
    '/sign-in?to=/jobs',
    '/sign-in/',
    undefined,
    7,
  ])('sends %j home', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('never leaves the origin', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '%', '2', 'e', 'x', '\n', '\t') }),
        (tail) => {
          const path = safeReturnPath(`/${tail}`);
          expect(new URL(path, 'http://reeve.test').origin).toBe('http://reeve.test');
        },
      ),
    );
  });
});
