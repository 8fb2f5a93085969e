/** The accounts as a person types it, on a fresh home and its simulated organisation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { reeveIn } from '../../../test/support/reeve.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
});
afterAll(() => platform.close());

const reeve = (...args: string[]) => reeveIn(platform.home, args);

describe('reeve accounts', () => {
  it('lists them with the reason of each environment, and says that they are simulated', async () => {
    const listed = await reeve('accounts', 'list');
    expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('simulated organisation') });
    expect(listed.out).toMatch(/^ACCOUNT +NAME +ENVIRONMENT.*\n\d{12} +management /);
    expect((await reeve('accounts', 'list', '--quiet')).out).toMatch(/^(\d{12}\n){4}$/);
    const { items } = JSON.parse((await reeve('accounts', 'list', '--unit', 'workloads', '-o', 'json')).out);
    expect(items).toHaveLength(3);
  });

  it('shows one by its name, and tells the name that was meant', async () => {
    const shown = await reeve('accounts', 'show', 'workloads-1', '-o', 'json');
    expect(JSON.parse(shown.out)).toMatchObject({
      name: 'workloads-1',
      unitPath: ['Workloads'],
      source: 'organizations',
    });
    const missed = await reeve('accounts', 'show', 'worklods-1');
    expect(missed).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean workloads-1') });
  });

  it('refreshes, and refuses an environment that is none', async () => {
    const refreshed = await reeve('accounts', 'refresh', '-o', 'json');
    expect(refreshed.code).toBe(0);
    expect(JSON.parse(refreshed.out)).toMatchObject({ accounts: 4, complete: true, problem: null });
    expect((await reeve('accounts', 'list', '--environment', 'prod')).code).toBe(2);
  });
});
