/** Units, KPIs and prices as people ask for them in a terminal, from files and stdin. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { importBill } from '../../../../test/cost-lines.ts';
import { scratchPlatform } from '../../../../test/scratch-platform.ts';
import { reeveIn } from '../../../../test/support/reeve.ts';
import { readText } from './read-text.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
  await importBill(platform, [{ day: '2026-09-01', cost: '100' }]);
});
afterAll(() => platform.close());

const costs = (...args: string[]) => reeveIn(platform.home, ['costs', ...args]);
const file = (name: string, text: string): string => {
  const place = path.join(platform.home, name);
  writeFileSync(place, text);
  return place;
};

it('imports, shows and removes a business metric, whole files in parts too', async () => {
  const bad = await costs(
    'unit',
    'import',
    file('bad.csv', 'day,value\n2026-09-01,1.000,5'),
    '--metric',
    'orders',
  );
  expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('Line 2 of')]);
  const teams = Array.from({ length: 30_000 }, (_, n) => `2026-09-01,1,team number ${n}`);
  const large = file('large.csv', ['day,value,team', ...teams].join('\n'));
  const unnamed = await costs('unit', 'import', large, '--metric', 'orders');
  expect(unnamed.err).toContain('COST_UNIT_UNNAMED');
  const done = await costs('unit', 'import', large, '--metric', 'orders', '--unit', 'order');
  expect(done.out).toMatch(/orders +30000 +0 +0/);
  const shown = await costs('unit', 'show', 'orders', '--period', '2026-09');
  expect(shown.out).toContain('The bill knows 1 of 30 days.');
  expect(shown.out).toContain('0.0033333333');
  const kpi = await costs('kpis', 'unit:orders', '--period', '2026-09');
  expect(kpi.out).toMatch(/value +0\.0033333333 USD/);
  expect((await costs('kpis', 'nothing')).err).toContain('COST_KPI_UNKNOWN');
  await costs('unit', 'remove', 'orders', '--from', '2026-09-01', '--to', '2026-09-02');
  expect((await costs('unit', 'list')).out).toMatch(/orders +order +day +all +0/);
  await costs('unit', 'remove', 'orders');
  expect((await costs('unit', 'list')).err).toContain('There is none yet');
});

it('shows a price with who says so, and why there is none', async () => {
  const known = await costs('prices', 'show', 'm5.large', '--region', 'us-gov-west-1');
  expect(known.out).toMatch(/price +0\.121 USD/);
  const unknown = await costs('prices', 'show', 'm5.large', '--region', 'eu-west-1');
  expect(unknown.out).toContain('no price list of AmazonEC2 in eu-west-1');
  expect((await costs('prices', 'list')).err).toContain('us-gov-west-1: 770 prices in USD of 2026-07-20');
  const missing = await costs('prices', 'import', '/no/such/file.csv');
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('COST_FILE_MISSING')]);
});

it('reads stdin, and refuses what is no text', async () => {
  expect(await readText('-', Readable.from([Buffer.from('day,'), Buffer.from('value')]))).toBe('day,value');
  await expect(readText('-', Readable.from([Buffer.from([0xff, 0xfe])]))).rejects.toMatchObject({
    code: 'COST_UNIT_FILE',
  });
  await expect(readText('/no/such/file')).rejects.toMatchObject({ code: 'COST_UNIT_FILE' });
});
