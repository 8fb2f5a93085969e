/** Bills as a person takes them in and asks about them: what the file says, what is replaced, what is refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { reeveIn } from '../../../test/support/reeve.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
  mkdirSync(path.join(platform.home, 'bills'));
});
afterAll(() => platform.close());

const reeve = (...args: string[]) => reeveIn(platform.home, ['--output', 'json', ...args]);

const HEADER =
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,SubAccountId,ResourceId,Tags';
const line = (cost: string, service: string, { day = '05', tags = '' } = {}): string =>
  [
    cost,
    cost,
    'USD',
    '2026-10-01T00:00:00Z',
    '2026-11-01 00:00:00',
    `2026-10-${day}T00:00:00Z`,
    `2026-10-${day}T01:00:00Z`,
    'Usage',
    service,
    '111111111111',
    'NULL',
    `"${tags.replaceAll('"', '""')}"`,
  ].join(',');

function bill(name: string, ...lines: string[]): string {
  const file = path.join(platform.home, 'bills', name);
  writeFileSync(file, `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`);
  return file;
}

const october = async (...by: string[]) =>
  JSON.parse((await reeve('costs', 'report', '--period', '2026-10', ...by)).out);

describe('reeve costs', () => {
  it('takes a bill in to the last digit, and groups it by columns and tags', async () => {
    const first = bill(
      'october.csv',
      line('0.00000000012345', 'Amazon S3'),
      line('12.5', 'Amazon EC2', { tags: '{"team": "ünïts, \\"x\\""}' }),
      line('-2.5', 'Amazon EC2', { day: '06' }),
    );
    const imported = await reeve('costs', 'import', first, '--source', 'main');
    expect(JSON.parse(imported.out)).toMatchObject({
      format: 'focus',
      rows: 3,
      totals: { USD: { billed: '10.000000000123450000' } },
      residual: { USD: '0.000000000000000000' },
      withoutResource: 3,
      months: [{ month: '2026-10', firstDay: '2026-10-05', lastDay: '2026-10-06', missingDays: 4 }],
    });
    expect(await october('--by', 'ServiceName')).toMatchObject({
      rows: [
        { ServiceName: 'Amazon EC2', cost: '10.00000000' },
        { ServiceName: 'Amazon S3', cost: '0.00000000' },
      ],
      total: '10.00000000',
      currency: 'USD',
    });
    expect((await october('--by', 'tag:team,day', '--limit', '1')).rows).toEqual([
      { 'tag:team': 'ünïts, "x"', day: '2026-10-05', cost: '12.50000000' },
    ]);
  });

  it('puts two periods side by side, with the change in percent', async () => {
    const { out } = await reeve('costs', 'compare', '2026-10-06', '2026-10-05', '--by', 'service');
    expect(JSON.parse(out)).toMatchObject({
      from: '2026-10-06',
      against: { from: '2026-10-05', change: '-15.00000000' },
      rows: [
        { ServiceName: 'Amazon EC2', before: '12.50000000', cost: '-2.50000000', percent: '-120.0' },
        { ServiceName: 'Amazon S3', before: '0.00000000', cost: null, percent: null },
      ],
      percent: '-120.0',
    });
    const shown = await reeveIn(platform.home, ['costs', 'compare', '2026-10', '2026-09']);
    expect(shown.out).toMatch(/2026-09-01 TO 2026-10-01 +2026-10-01 TO 2026-11-01 +CHANGE +%/);
    expect(shown.err).toContain('Total: unknown, then 10.00000000 USD: 10.00000000');
  });

  it('replaces a billing period as a whole, and tells what it was', async () => {
    const restated = bill('october-2.csv', line('11', 'Amazon EC2'));
    const { months } = JSON.parse((await reeve('costs', 'import', restated, '--source', 'main')).out);
    expect(months[0].replaced.USD.billed).toBe('10.000000000123450000');
    expect((await october()).total).toBe('11.00000000');
    const shown = await reeveIn(platform.home, ['costs', 'import', restated, '--source', 'main']);
    expect(shown.out).toMatch(/billed +11\.00 USD\n/);
    expect(shown.out).toMatch(/differ from then by +0\.00 USD\n/);
  });

  it('keeps nothing of a file that is wrong, cut off, empty, missing or something else', async () => {
    const refused = async (file: string) => {
      const { code, err } = await reeve('costs', 'import', file, '--source', 'main');
      return { code, err: JSON.parse(err).code };
    };
    const broken = bill('broken.csv', line('1', 'Amazon EC2'), line('a lot', 'Amazon EC2'));
    expect(await refused(broken)).toEqual({ code: 1, err: 'COST_LINE_INVALID' });
    expect(await refused(bill('none.csv'))).toEqual({ code: 1, err: 'COST_IMPORT_EMPTY' });
    writeFileSync(path.join(platform.home, 'cut.parquet'), 'PAR1 and no more');
    expect(await refused(path.join(platform.home, 'cut.parquet'))).toEqual({
      code: 1,
      err: 'COST_FILE_UNREADABLE',
    });
    expect(await refused('/nowhere/at.all')).toEqual({ code: 1, err: 'COST_FILE_MISSING' });
    writeFileSync(path.join(platform.home, 'list.csv'), 'a,b\n1,2\n');
    expect(await refused(path.join(platform.home, 'list.csv'))).toEqual({
      code: 1,
      err: 'COST_FORMAT_UNKNOWN',
    });
    expect((await october()).total).toBe('11.00000000');
    expect((await platform.lake.fsck()).items).toEqual([]);
  });

  it('refuses to add up currencies, and to group by what is no column', async () => {
    const euros = bill('euros.csv', line('3', 'Amazon S3').replace('USD', 'EUR'));
    await reeve('costs', 'import', euros, '--source', 'europe');
    expect((await reeve('costs', 'report', '--period', '2026-10')).err).toContain('EUR, USD');
    expect((await october('--currency', 'EUR')).total).toBe('3.00000000');
    expect((await reeve('costs', 'report', '--by', 'colour')).err).toContain('COST_DIMENSION_UNKNOWN');
  });

  it('explains a difference, keeps budgets, and forecasts nothing out of a few days', async () => {
    const dollars = ['--currency', 'USD'];
    const drivers = await reeve('costs', 'drivers', '--from', '2026-10', '--against', '2026-09', ...dollars);
    expect(JSON.parse(drivers.out)).toMatchObject({
      effects: [{ effect: 'new', ServiceName: 'Amazon EC2', amount: '11.00000000' }],
      difference: '11.00000000',
    });
    const options = ['--amount', '10', '--actual', '50,90', '--filter', 'service=Amazon EC2', ...dollars];
    const set = await reeve('costs', 'budgets', 'set', 'All of EC2', ...options);
    expect(JSON.parse(set.out)).toMatchObject({ name: 'All of EC2', filter: ['service=Amazon EC2'] });
    const shown = await reeveIn(platform.home, ['costs', 'budgets', 'show', 'All of EC2']);
    expect(shown.out).toMatch(/actual +50 +5\.0+ /);
    expect(JSON.parse((await reeve('costs', 'budgets', 'list')).out).items).toHaveLength(1);
    expect((await reeve('costs', 'budgets', 'remove', 'All of EC2')).code).toBe(0);
    const change = ['--change', '2099-01-01=-5:less'];
    const forecast = await reeve('costs', 'forecast', ...dollars, ...change);
    expect(JSON.parse(forecast.err).code).toBe('COST_FORECAST_HISTORY');
    expect(JSON.parse((await reeve('costs', 'forecasts')).out)).toMatchObject({
      items: [],
      accuracy: { scored: 0 },
    });
  });

  it('takes lines away, and keeps views that reports are made of', async () => {
    const dollars = ['--currency', 'USD'];
    const file = path.join(platform.home, 'october.csv');
    const taken = await reeve('costs', 'export', '--period', '2026-10', '--out', file, ...dollars);
    expect(JSON.parse(taken.out)).toMatchObject({ file });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect([lines[0]?.split(',').slice(0, 2), lines.length]).toEqual([['AvailabilityZone', 'BilledCost'], 2]);
    const again = await reeve('costs', 'export', '--period', '2026-10', '--out', file);
    expect(JSON.parse(again.err).code).toBe('FILE_EXISTS');

    await reeve('costs', 'views', 'save', 'my regions', '--by', 'region', '--period', '2026-10', ...dollars);
    expect(JSON.parse((await reeve('costs', 'views', 'list')).out).items).toMatchObject([
      { name: 'my regions' },
    ]);
    const opened = await reeve('costs', 'views', 'open-as-report', 'my regions');
    expect(JSON.parse(opened.out)).toMatchObject({ by: ['RegionId'], total: '11.00000000' });
    const made = await reeve(
      'reports',
      'run',
      'cost-report',
      '--view',
      'my regions',
      '--period',
      '2026-10',
      '--format',
      'csv',
      '--to',
      path.join(platform.home, 'made/{report}.{format}'),
    );
    const place = path.join(platform.home, 'made/cost-report.csv');
    expect(JSON.parse(made.out)).toMatchObject({ state: 'done', places: [place] });
    expect(readFileSync(place, 'utf8')).toBe('RegionId,cost,share_percent\r\n,11.00000000,100.0\r\n');
    expect((await reeve('costs', 'views', 'remove', 'my regions')).code).toBe(0);
  });

  it('makes reports by themselves, and says what was made', async () => {
    const scheduled = await reeve(
      'reports',
      'schedule',
      'showback',
      '--every',
      'week',
      '--on',
      '5',
      '--at',
      '04:15',
    );
    expect(JSON.parse(scheduled.out)).toMatchObject({ name: 'showback', every: 'week', on: 5, at: '04:15' });
    const { out } = await reeveIn(platform.home, ['reports', 'schedules']);
    expect(out).toContain('weekday 5 04:15');
    expect((await reeve('reports', 'unschedule', 'showback')).code).toBe(0);
    expect(JSON.parse((await reeve('reports', 'list')).out).items).toHaveLength(3);
    const [run] = JSON.parse((await reeve('reports', 'runs')).out).items;
    const shown = await reeveIn(platform.home, ['reports', 'show', run.id]);
    expect(shown.out).toContain('View: my regions');
    const wrong = await reeve('reports', 'run', 'weather');
    expect(JSON.parse(wrong.err).code).toBe('REPORT_UNKNOWN');
  });
});
