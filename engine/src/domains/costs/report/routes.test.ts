/** Reports of generated bills: every grouping adds up, filters narrow, periods compare, scopes hold. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources } from '#domains/inventory/index.ts';
import { add, formatDecimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { buildConfig } from '#platform/config/index.ts';
import { type Ask, type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import { putRows } from '../../../../test/put-rows.ts';
import { mendDaily } from '../daily/mend-daily.ts';
import type { ReconciledJson } from '../sources/contract.ts';
import { costsMonthly } from '../tables.ts';
import type { ReportJson } from './contract.ts';

const ACCOUNTS = ['111111111111', '222222222222', '333333333333'] as const;

/** Amounts with many digits, some negative, over two months. */
function randomBill(): CostLine[] {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T;
  return Array.from({ length: 600 }, (_, n) => ({
    day: `2026-${pick(['09', '10'])}-${String(1 + Math.floor(random.next() * 28)).padStart(2, '0')}`,
    cost: `${n % 17 === 0 ? '-' : ''}${Math.floor(random.next() * 90)}.${String(Math.floor(random.next() * 1e8)).padStart(8, '0')}`,
    service: pick(['Amazon EC2', 'Amazon S3', 'O\'Reilly, "quoted"']),
    account: pick(ACCOUNTS),
    region: pick(['eu-west-1', 'us-east-1']),
    usageType: pick(['BoxUsage:m5.large', 'TimedStorage']),
    resource: pick(['i-1', 'i-2', 'arn:aws:s3:::bucket', '']),
    charge: pick(['Usage', 'Usage', 'Tax', 'Credit']),
    tags: pick([{ Team: 'red' }, { team: 'blue', Env: 'prd' }, {}]),
  }));
}

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-11-01T00:00:00Z');
  await importBill(costs.platform, randomBill());
  for (const [id, name, units, environment, unit] of [
    [ACCOUNTS[0], "Shop 'prod'", ['Work', 'Live'], 'production', 'Retail'],
    [ACCOUNTS[1], 'shop-dev', ['Work'], 'development', 'Retail'],
  ] as const)
    await sql`insert into accounts.accounts (id, name, status, unit_path, delegated_for, source, is_management,
        environment, environment_reason, team, business_unit, contacts)
      values (${id}, ${name}, 'active', ${[...units]}, '{}', 'config', false, ${environment}, 'said', 'green', ${unit}, '[]')`.execute(
      costs.platform.ledger.db,
    );
});
afterAll(() => costs.close());

const report = (query: string) => costs.ask<ReportJson>(`/costs/report?from=2026-09&to=2026-11-01&${query}`);
const sum = (values: readonly (string | null)[]) =>
  formatDecimal(values.reduce((total, value) => add(total, parseDecimal(value ?? '0')), ZERO));

describe('a cost report', () => {
  it('adds up to the same total whatever it is grouped by', async () => {
    const { total } = await report('by=');
    expect(total).toMatch(/^\d+\.\d{8}$/);
    const groupings = [
      'service',
      'account,region',
      'AccountName',
      'ou',
      'environment,team',
      'owner,cost-center,project,business-unit',
      'purchase,charge',
      'resource',
      'tag:Team,tag:Env',
      'day',
      'week',
      'month,usage-type',
      'team,resource',
    ];
    for (const by of groupings) {
      const { rows, total: own, groups } = await report(`by=${by}`);
      expect([by, own, sum(rows.map(({ cost }) => cost)), rows.length]).toEqual([by, total, total, groups]);
    }
  }, 60_000);

  it('adds up to the same by whole months, by days, and by both', async () => {
    const spans = ['2026-09 2026-11', '2026-09-10 2026-11', '2026-09-10 2026-10-20', '2026-10-03 2026-10-20'];
    for (const [from, to] of spans.map((span) => span.split(' '))) {
      for (const against of ['', '&against=2026-09', '&against=previous']) {
        const ask = (by: string) =>
          costs.ask<ReportJson>(`/costs/report?from=${from}&to=${to}${against}&by=${by}&series=month`);
        const [mixed, days] = [await ask('service'), await ask('service,day')];
        const shown = ({ total, unknownLines, against: before }: ReportJson) => [total, unknownLines, before];
        expect([from, to, ...shown(mixed)]).toEqual([from, to, ...shown(days)]);
        const months = ({ series }: ReportJson) =>
          series?.starts.map((_, n) => sum([...series.rows, series.rest].map((row) => row[n] ?? null)));
        expect(months(mixed)).toEqual(months(days));
      }
    }
  }, 60_000);

  it('speaks the words of the accounts and of the tags, whatever their spelling', async () => {
    const { rows } = await report('by=environment,team,ou&sort=key');
    const words = rows.map(({ environment, team, ou }) => [environment, team, ou].join(' '));
    expect(words).toEqual([
      'development green Work',
      'development red Work',
      'production blue Work',
      'production blue Work/Live',
      'production blue ',
      'production green Work/Live',
      'production red Work/Live',
      ' red ',
      '  ',
    ]);
    // The lines themselves are read alike.
    const { rows: lines } = await report('by=environment,team,ou,source&sort=key');
    expect(lines.map(({ environment, team, ou }) => [environment, team, ou].join(' '))).toEqual(words);
  });

  it('narrows by one, several, none of and the absence of values', async () => {
    const whole = await report('by=');
    const of = async (filter: string) => (await report(`by=&${filter}`)).total;
    const filter = (text: string) => `filter=${encodeURIComponent(text)}`;
    const parts = [
      await of(filter('service=Amazon EC2,Amazon S3')),
      await of(filter('service=O\'Reilly\\, "quoted"')),
    ];
    expect(sum(parts)).toBe(whole.total);
    expect(await of(filter('service!=Amazon EC2,Amazon S3'))).toBe(parts[1]);
    expect(sum([await of(filter('tag:Team=')), await of(filter('tag:Team!='))])).toBe(whole.total);
    expect(await of(filter('ou=Work'))).toBe(await of(filter(`account=${ACCOUNTS[0]},SHOP-DEV`)));
    expect(await of(`${filter('account=shop-dev')}&${filter(`account=${ACCOUNTS[0]}`)}`)).toBe(null);
    expect((await report(`by=&${filter('colour=red')}`)).code).toBe('COST_DIMENSION_UNKNOWN');
    expect((await report(`by=&${filter('service')}`)).code).toBe('COST_FILTER_INVALID');
  });

  it('compares with another period, row by row', async () => {
    const october = await costs.ask<ReportJson>('/costs/report?period=2026-10&against=previous&sort=change');
    const september = await costs.ask<ReportJson>('/costs/report?period=2026-09');
    expect(october.against).toMatchObject({ from: '2026-09-01', to: '2026-10-01', total: september.total });
    expect(sum(october.rows.map(({ change }) => change ?? null))).toBe(october.against?.change);
    for (const row of september.rows)
      expect(october.rows).toContainEqual(
        expect.objectContaining({ ServiceName: row.ServiceName, before: row.cost }),
      );
    const yearly = await costs.ask<ReportJson>('/costs/report?period=2026-09..2026-10&against=year%20before');
    expect(yearly.against).toMatchObject({ from: '2025-09-01', to: '2025-11-01' });
  });

  it('pages with a rest and a series that keep the total', async () => {
    const first = await report('by=resource,region&limit=3&series=week');
    expect(first.rows).toHaveLength(3);
    expect(sum([...first.rows.map(({ cost }) => cost), first.rest])).toBe(first.total);
    const { series } = first;
    expect(series?.starts.at(0)).toBe('2026-08-31');
    for (const [index, row] of first.rows.entries())
      expect(parseDecimal(sum(series?.rows[index] ?? []))).toEqual(parseDecimal(row.cost ?? ''));
    expect(parseDecimal(sum(series?.rest ?? []))).toEqual(parseDecimal(first.rest ?? ''));
    const second = await report(`by=resource,region&limit=100&after=${first.next}`);
    expect(second.next).toBe(null);
    expect(sum(second.rows.map(({ cost }) => cost))).toBe(first.rest);
    expect(second.rows.length + 3).toBe(first.groups);
  });

  it('shows a principal the accounts of its scope and nothing else', async () => {
    const scope = { accounts: [ACCOUNTS[1]] };
    const own = await costs.ask<ReportJson>('/costs/report?by=account&period=2026-10', { scope });
    expect(own.rows.map(({ SubAccountId }) => SubAccountId)).toEqual([ACCOUNTS[1]]);
    const none = await costs.ask<ReportJson>('/costs/report?by=&period=2026-10', {
      scope: { teams: ['red'] },
    });
    expect(none.total).toBe(null);
  });

  it('names values of filters that no line has, and what may be meant of what one may see', async () => {
    const filters =
      'filter=service!=Amazon EC3,Amazon S3&filter=region=west&filter=ou=Wrok&filter=account=shop-dev';
    const { unmatched, rows } = await report(`by=service,ServiceName,region&${filters}`);
    expect(rows).toEqual([]);
    expect(unmatched).toEqual([
      { by: 'ServiceName', value: 'Amazon EC3', hint: ' Did you mean Amazon EC2 or Amazon S3?' },
      { by: 'RegionId', value: 'west', hint: ' Did you mean eu-west-1?' },
      { by: 'ou', value: 'Wrok', hint: ' Did you mean Work?' },
    ]);
    const scope = { accounts: [ACCOUNTS[1]] };
    const own = await costs.ask<ReportJson>('/costs/report?from=2026-09&filter=account=333333333333', {
      scope,
    });
    expect(own.unmatched).toEqual([{ by: 'SubAccountId', value: '333333333333', hint: '' }]);
    expect((await report('by=service,ServiceName')).by).toEqual(['ServiceName']);
    expect((await report('by=&filter=team=&filter=tag:Env=prd')).unmatched).toEqual([]);
    const tags = 'by=tag:Taem&filter=tag:taem=red&period=2026-10';
    expect((await report(tags)).unmatched).toEqual([
      { by: 'tag:Taem', value: null, hint: ' Did you mean Team or team?' },
      { by: 'tag:taem', value: null, hint: ' Did you mean Team or team?' },
    ]);
    const hidden = await costs.ask<ReportJson>(`/costs/report?${tags}`, { scope });
    expect(hidden.unmatched.map(({ hint }) => hint)).toEqual(['', '']);
  });

  it('says what costs can be grouped by, and the keys of tags to who may see all lines', async () => {
    const all = await costs.ask<{ names: string[]; tags: string[] }>('/costs/dimensions');
    expect(all.names).toEqual(expect.arrayContaining(['service', 'team', 'day']));
    expect(all.tags).toEqual(['Env', 'Team', 'team']);
    const some = await costs.ask<{ tags: string[] }>('/costs/dimensions', {
      scope: { accounts: [ACCOUNTS[1]] },
    });
    expect(some.tags).toEqual([]);
  });

  it('joins resources with the estate, and knows a resource that is gone from one nobody saw', async () => {
    const row = (arn: string, type: string) => ({
      arn,
      type,
      name: `name of ${type}`,
      account: ACCOUNTS[0],
      region: 'eu-west-1',
      tags: null,
      created_at: null,
      owner: 'jo',
      team: null,
      environment: null,
      cost_center: null,
      project: null,
      data_class: null,
      managed_by: null,
    });
    const instance = row(`arn:aws:ec2:eu-west-1:${ACCOUNTS[0]}:instance/i-1`, 'AWS::EC2::Instance');
    const bucket = row('arn:aws:s3:::bucket', 'AWS::S3::Bucket');
    await putRows(costs.platform, resources, [[instance, bucket]]);
    await putRows(costs.platform, resources, [[instance]]);
    const { rows, resources: found } = await report('by=resource');
    const facts = Object.fromEntries(rows.map(({ ResourceId }, n) => [ResourceId ?? '', found?.[n] ?? null]));
    expect(facts['i-1']).toMatchObject({ type: 'AWS::EC2::Instance', owner: 'jo', goneAt: null });
    expect(facts['arn:aws:s3:::bucket']).toMatchObject({ goneAt: expect.stringMatching(/^20/) });
    expect([facts['i-2'], facts['']]).toEqual([null, null]);
  });

  it('adds up usage of one unit, and says of several and of unknown amounts that it cannot', async () => {
    const line = (service: string, quantity: string, unit: string): CostLine => ({
      day: '2026-10-05',
      cost: '1',
      service,
      quantity,
      unit,
      account: '444444444444',
    });
    await importBill(
      costs.platform,
      [line('A', '1.5', 'Hrs'), line('A', '2', 'Hrs'), line('B', '1', 'GB'), line('B', '1', 'Hrs')],
      'usage',
    );
    const own = await costs.ask<ReportJson>(
      '/costs/report?period=2026-10&measure=usage&filter=account=444444444444',
    );
    expect(own.rows).toEqual([
      { ServiceName: 'A', cost: '3.50000000' },
      { ServiceName: 'B', cost: null },
    ]);
    expect([own.total, own.currency]).toEqual([null, null]);
    const unknown = await costs.ask<ReportJson>('/costs/report?by=&period=2026-10&measure=usage');
    expect(unknown.unknownLines).toBeGreaterThan(100);
  });

  it('reads the tags of old bills by new settings', async () => {
    const file = { path: 'reeve.yaml', text: 'tags:\n  keys:\n    team: [Env]\n' };
    const machines = { ...costs.platform, config: buildConfig({ file, env: {} }) };
    const signal = AbortSignal.timeout(30_000);
    const before = await report('by=');
    // Two months of one bill; that without tags reads as before.
    expect(await mendDaily(machines, signal)).toBe(2);
    expect(await mendDaily(machines, signal)).toBe(0);
    const { rows, total } = await report('by=team&filter=account=333333333333');
    expect(new Set(rows.map(({ team }) => team))).toEqual(new Set([null, 'prd']));
    expect(total).not.toBe(null);
    expect((await report('by=')).total).toBe(before.total);
    expect(await mendDaily(costs.platform, signal)).toBe(2);
  }, 30_000);

  it('reads sums by the day while those by the month are missing, and then makes them', async () => {
    const [before, signal] = [await report('by=service'), AbortSignal.timeout(30_000)];
    const { ledger, lake } = costs.platform;
    const partition = { x_Source: 'test' };
    // As an installation that is older than the sums by the month.
    await sql`update costs.tag_words set sums = '{costs_daily}', since = null where source = 'test'`.execute(
      ledger.db,
    );
    await ledger.transaction((tx) => lake.publish(tx, [], { replace: [{ table: costsMonthly, partition }] }));
    expect((await report('by=service')).rows).toEqual(before.rows);
    const first = await report('by=service&limit=1');
    expect(await mendDaily(costs.platform, signal)).toBe(2);
    const second = await report(`by=service&limit=100&after=${first.next}`);
    expect([...first.rows, ...second.rows]).toEqual(before.rows);
    expect((await report('by=service')).rows).toEqual(before.rows);
  }, 30_000);

  it('tells nobody who may see some accounts what all come to together, not in totals of bills either', async () => {
    const bill = (cost: string): CostLine[] => [
      { day: '2026-08-05', cost, account: ACCOUNTS[0] },
      { day: '2026-08-05', cost: '5', account: ACCOUNTS[1] },
    ];
    await importBill(costs.platform, bill('10'), 'restated');
    await importBill(costs.platform, bill('12'), 'restated');
    const scope = { accounts: [ACCOUNTS[1]] };
    type Sums = { totals: object; residual?: object | null };
    const sums = async (asking: Ask) => {
      const sources = await costs.ask<{ items: Sums[] }>('/costs/sources', asking);
      const imports = await costs.ask<{ items: { summary: Sums & { months: Sums[] } }[] }>(
        '/costs/imports',
        asking,
      );
      const told = imports.items.flatMap(({ summary }) => [summary, ...summary.months]);
      return [...sources.items, ...told].map(({ totals, residual }) => ({ totals, ...residual }));
    };
    expect(new Set((await sums({ scope })).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"totals":{}}']),
    );
    expect((await sums({})).map(({ totals }) => Object.keys(totals))).toContainEqual(['USD']);
    const versions = async (asking: Ask) =>
      (await costs.ask<ReconciledJson>('/costs/reconcile?from=2026-08&to=2026-08', asking)).versions;
    expect(await versions({})).toMatchObject([{ rightBilled: '17.00000000', difference: '2.00000000' }]);
    expect(await versions({ scope })).toMatchObject([
      { leftBilled: '5.00000000', rightBilled: '5.00000000', difference: '0.00000000', services: [] },
    ]);
    const none = { scope: { teams: ['red'] } };
    expect(await versions(none)).toEqual([]);
    expect((await costs.ask('/costs/commitments', none)).code).toBe(undefined);
  });
});
