import { describe, expect, test } from 'vitest';
import { type Check, fine, runChecks, warning } from './check.ts';
import { healthState } from './health.ts';

const context = { home: '/nowhere', env: {}, platform: undefined, reason: undefined };
const named = (name: string, run: Check['run']): Check => ({ name, run });
const result = (name: string, state: 'ok' | 'warning' | 'failed' | 'unknown') => ({
  name,
  state,
  message: '',
  remedy: null,
});

describe('running checks', () => {
  test('keeps their order and says what each found', async () => {
    const found = await runChecks(
      [named('slow', async () => fine('a')), named('quick', async () => warning('b', 'mend b'))],
      context,
    );
    expect(found).toEqual([
      { name: 'slow', state: 'ok', message: 'a', remedy: null },
      { name: 'quick', state: 'warning', message: 'b', remedy: 'mend b' },
    ]);
  });

  test('a check that throws is unknown, never fine', async () => {
    const broken = named('broken', async () => {
      throw new Error('no such device');
    });
    const [found] = await runChecks([broken], context);
    expect(found).toMatchObject({ state: 'unknown', message: 'no such device' });
  });
});

describe('the word that sums up health', () => {
  test.each([
    ['ok', [result('ledger', 'ok'), result('disk', 'warning')]],
    ['degraded', [result('ledger', 'ok'), result('disk', 'unknown')]],
    ['degraded', [result('ledger', 'ok'), result('disk', 'failed')]],
    ['down', [result('ledger', 'failed'), result('disk', 'ok')]],
    ['down', [result('ledger', 'unknown')]],
  ] as const)('%s', (state, checks) => {
    expect(healthState(checks)).toBe(state);
  });
});
