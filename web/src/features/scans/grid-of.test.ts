/** A field is as good as the worst of its places, and the accounts with the most to mend come first. */
import { expect, it } from 'vitest';
import { gridOf, statusOf } from './grid-of.ts';
import type { GridField } from './scan-queries.ts';

const field = (account: string, service: string, counts: Partial<GridField>): GridField => ({
  account,
  service,
  ok: 3,
  partial: 0,
  denied: 0,
  throttled: 0,
  error: 0,
  endedAt: '2026-11-21T00:00:00.000Z',
  reason: null,
  ...counts,
});

it.each([
  [{}, 'ok'],
  [{ partial: 1 }, 'partial'],
  [{ denied: 1, throttled: 4 }, 'denied'],
  [{ error: 1, denied: 9 }, 'error'],
] as const)('%j is %s', (counts, status) => expect(statusOf(field('1', 'ec2', counts))).toBe(status));

it('puts what is open first, and leaves what was never read out', () => {
  const { services, accounts } = gridOf([
    field('1', 's3', {}),
    field('2', 'sns', { denied: 1 }),
    field('3', 'ec2', {}),
  ]);
  expect(services).toEqual(['sns', 'ec2', 's3']);
  expect(accounts.map(({ account }) => account)).toEqual(['2', '1', '3']);
  expect(accounts[1]?.fields.has('ec2')).toBe(false);
});
