/** Only a token in the fragment counts. */
import { expect, it } from 'vitest';
import { parseSignInSearch } from './sign-in-search.ts';
import { tokenOf } from './take-token.ts';

it('reads the token from the fragment', () => {
  expect(tokenOf('#token=ab-C_1')).toBe('ab-C_1');
  expect(tokenOf('#other=1&token=x')).toBe('x');
  expect([tokenOf(''), tokenOf('#'), tokenOf('#token='), tokenOf('#tok=1')]).toEqual(
    Array(4).fill(undefined),
  );
});

it('keeps only safe places in the search', () => {
  expect(parseSignInSearch({ to: '/jobs?state=failed', signedOut: 'yes' })).toEqual({
    to: '/jobs?state=failed',
  });
  expect(parseSignInSearch({ to: '//evil.test', signedOut: true })).toEqual({ signedOut: true });
});
