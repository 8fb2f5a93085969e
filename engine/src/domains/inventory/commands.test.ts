/** The first walk as a person types it, on a fresh home and its simulated organisation. */
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

describe('on a fresh home', () => {
  it('nothing has been scanned, and nothing is called fine', async () => {
    const coverage = await reeve('scan', 'coverage');
    expect(coverage).toMatchObject({ code: 0, out: '', err: 'Nothing has been scanned yet: reeve scan\n' });
    expect((await reeve('findings', 'list')).err).toContain('only of what has been scanned');
  });

  it('a scan shows its cells, says that they are simulated, and findings follow', async () => {
    const scanned = await reeve('scan', '--regions', 'eu-west-1');
    expect(scanned).toMatchObject({ code: 0, err: expect.stringContaining('simulated organisation') });
    expect(scanned.out).toMatch(/^resources +(\d+)\nnew +\1\nchanged +0\ngone +0\naccounts +4\nregions +2\n/);
    const found = await reeve('findings', 'list', '--rule', 'ebs-volume-unattached', '-o', 'csv');
    expect(found.code).toBe(0);
    expect(found.out.match(/:volume\/vol-/g)?.length).toBeGreaterThan(0);
    expect((await reeve('rules', 'list', '--quiet')).out).toContain('ebs-volume-unattached\n');
    const { out, err } = await reeve('estate', 'diff', '2020-01');
    expect(out).not.toContain('1970');
    expect(err).toMatch(/Nothing was known before 20\d\d-\S+Z/);
  });

  it('refuses a region that no account has, and names the one that was meant', async () => {
    const scanned = await reeve('scan', '--regions', 'us-east-2');
    expect(scanned).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean us-east-1?') });
    const { out } = await reeve('scans', 'list', '-o', 'json');
    expect(JSON.parse(out)).toMatchObject({
      items: [{ state: 'failed', problem: { code: 'SCAN_REGION_NOT_THERE' } }, { state: 'done' }],
    });
    expect((await reeve('scan', 'coverage', '--status', 'ok', '-o', 'json')).out).not.toContain('us-east-2');
  });

  it('refuses what is no region and what is no status', async () => {
    expect(await reeve('scan', '--regions', 'everywhere')).toMatchObject({
      code: 1,
      err: expect.stringContaining('must be a region name such as eu-west-1'),
    });
    expect((await reeve('findings', 'list', '--status', 'bad')).code).toBe(2);
  });
});
