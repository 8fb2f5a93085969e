/** Reports from the question to the file: every kind in every format, runs, schedules, folders, buckets, scopes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KpisJson } from '#domains/costs/index.ts';
import type { AwsPort } from '#platform/aws/index.ts';
import { buildConfig } from '#platform/config/index.ts';
import { type Ask, type CostApi, costApi } from '../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../test/cost-lines.ts';
import { type SimulatedAws, simulatedAws } from '../../../test/support/simulated-aws.ts';
import { FORMATS, type RunJson, type ScheduleJson, type SchedulesJson } from './contract.ts';
import { diskError } from './disk-error.ts';
import type { ReportDocument } from './document.ts';
import { pruneKept } from './kept-files.ts';
import { everyKind } from './kinds.generated.ts';
import { putInBucket } from './put-in-bucket.ts';
import { routes } from './routes.ts';
import { runReport } from './run-report.ts';
import { startDue } from './start-due.ts';

const { signal } = new AbortController();
const [ONE, TWO] = ['111111111111', '222222222222'];

const bill: CostLine[] = ['2026-09', '2026-10'].flatMap((month, at) =>
  Array.from(
    { length: 28 },
    (_, day): CostLine => ({
      day: `${month}-${String(day + 1).padStart(2, '0')}`,
      cost: `${10 + at}.00000001`,
      service: day % 2 === 0 ? 'Amazon EC2' : '=HYPERLINK("x")<b>',
      account: day % 3 === 0 ? TWO : ONE,
      tags: day % 4 === 0 ? {} : { team: 'red' },
    }),
  ),
);

let costs: CostApi;
let aws: SimulatedAws;
let out: string;
beforeAll(async () => {
  aws = simulatedAws();
  costs = await costApi('2026-11-04T06:00:00Z', { reports: routes, aws: async () => aws.port });
  await importBill(costs.platform, bill);
  out = path.join(costs.platform.home, 'out');
});
afterAll(() => costs.close());

const local: Ask = { kind: 'local', roles: ['admin'] };
const post = <T>(to: string, body: object, more: Ask = {}) =>
  costs.ask<T>(`/reports/${to}`, { method: 'POST', body, ...more });
const look = (id: string, more: Ask = {}) => costs.ask<RunJson>(`/reports/runs/${id}`, more);
const make = (id: string) => runReport(costs.platform, id, { signal, last: true });

async function run(body: object, more: Ask = {}): Promise<RunJson> {
  const started = await post<RunJson>('runs', body, more);
  expect(started.code).toBeUndefined();
  await aws.run(make(started.id));
  return look(started.id, { ...more, kind: 'user' });
}

const kept = (made: RunJson, format: string) =>
  readFileSync(
    path.join(
      costs.platform.home,
      'reports',
      made.id,
      made.files.find((one) => one.format === format)?.name ?? '',
    ),
  );

describe('every kind', () => {
  it.each(everyKind.map(({ name }) => [name] as const))(
    '%s is made in every format, and says where it comes from',
    async (report) => {
      const made = await run({ report, period: '2026-10', formats: [...FORMATS] });
      expect(made).toMatchObject({ state: 'done', problem: null, attempts: 1 });
      expect(made.files.map(({ format, bytes }) => [format, bytes > 300 || format === 'csv'])).toEqual(
        FORMATS.map((format) => [format, true]),
      );
      expect(made.question?.length).toBeGreaterThan(1);
      expect(made.snapshot).toBeGreaterThan(0);
      const document: ReportDocument = JSON.parse(kept(made, 'json').toString());
      expect(document).toMatchObject({ report, currency: 'USD', from: '2026-10-01', to: '2026-11-01' });
      const tables = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
      );
      for (const { columns, rows } of tables)
        for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(kept(made, 'html').toString()).not.toContain('<b>');
      expect(kept(made, 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
    },
    60_000,
  );

  it('adds up to the same total as the costs themselves', async () => {
    const { total } = await costs.ask<{ total: string }>('/costs/report?period=2026-10&by=');
    for (const report of everyKind.map(({ name }) => name)) {
      const made = await run({ report, period: '2026-10', formats: ['json'] });
      expect(kept(made, 'json').toString()).toContain(`"${total}"`);
    }
  }, 60_000);
});

describe('the executive month', () => {
  it('tells of commitments and KPIs what the costs themselves say, and what is unknown as unknown', async () => {
    const made = await run({ report: 'executive-month', period: '2026-10', formats: ['json'] });
    const { sections }: ReportDocument = JSON.parse(kept(made, 'json').toString());
    const blocksOf = (title: string) => sections.find((one) => one.title === title)?.blocks ?? [];
    const { items } = await costs.ask<KpisJson>('/costs/kpis?period=2026-10');
    const rates = items.filter(({ group }) => group === 'rates');
    const [figures, ending] = blocksOf('Commitments');
    expect(figures).toMatchObject({ items: rates.map(({ name, value }) => ({ label: name, value })) });
    const waste = rates.find(({ id }) => id === 'commitment-waste');
    expect(waste?.value).toBeNull();
    expect(figures).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ label: waste?.name, note: `Unknown: ${waste?.unknown?.reason}` }),
      ]),
    });
    expect(ending).toMatchObject({ rows: [], empty: 'The bill names no commitments.' });
    const [others] = blocksOf('Further KPIs');
    expect(others?.kind === 'table' ? others.rows.map((row) => row.slice(0, 2)) : []).toEqual(
      items.filter(({ group }) => group !== 'rates').map(({ name, value }) => [name, value]),
    );
  });
});

describe('a run', () => {
  it('is refused at once where it cannot be made', async () => {
    const codes = async (body: object, more: Ask = {}) => (await post('runs', body, more)).code;
    expect(await codes({ report: 'weather' })).toBe('REPORT_UNKNOWN');
    expect(await codes({ report: 'showback', options: { by: 'moon' } })).toBe('REPORT_OPTIONS_INVALID');
    expect(await codes({ report: 'cost-report', options: { color: 'red' } })).toBe('REPORT_OPTIONS_INVALID');
    expect(await codes({ report: 'cost-report', period: 'soon' })).toBe('PERIOD_INVALID');
    expect(await codes({ report: 'cost-report', to: '/tmp' })).toBe('REPORT_FOLDER_REFUSED');
    for (const to of ['there', 's3://UP/x', '/x/{week}', 's3:///x'])
      expect([to, await codes({ report: 'cost-report', to }, local)]).toEqual([
        to,
        'REPORT_DESTINATION_INVALID',
      ]);
    expect(await codes({ report: 'cost-report' }, { roles: ['viewer'] })).toBe('NOT_ALLOWED');
  });

  it('that is interrupted leaves nothing, and is made by whoever comes next', async () => {
    const started = await post<RunJson>('runs', {
      report: 'cost-report',
      period: '2026-10',
      formats: ['csv'],
    });
    const attempt = runReport(costs.platform, started.id, { signal: AbortSignal.abort(), last: false });
    await expect(attempt).rejects.toThrow();
    expect(await look(started.id)).toMatchObject({ state: 'running', files: [] });
    expect(readdirSync(path.join(costs.platform.home, 'reports')).join()).not.toContain(started.id);
    await make(started.id);
    expect(await look(started.id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('that cannot be made says why, and keeps nothing', async () => {
    const made = await run({ report: 'executive-month', period: '2026-10-05' });
    expect(made).toMatchObject({ state: 'failed', problem: { code: 'REPORT_OPTIONS_INVALID' }, files: [] });
    expect(existsSync(path.join(costs.platform.home, 'reports', made.id))).toBe(false);
  });

  it('tells of the accounts of whoever asks, and is seen by nobody with fewer', async () => {
    const scope = { accounts: [TWO ?? ''] };
    const made = await run(
      { report: 'cost-report', options: { by: 'account' }, period: '2026-10', formats: ['csv'] },
      { scope },
    );
    const text = kept(made, 'csv').toString();
    expect(text).toContain(TWO);
    expect(text).not.toContain(ONE);
    expect((await look(made.id, { scope: { accounts: [ONE ?? ''] } })).code).toBe('REPORT_RUN_UNKNOWN');
    const whole = await run({ report: 'cost-report', period: '2026-10', formats: ['csv'] });
    expect((await look(whole.id, { scope })).code).toBe('REPORT_RUN_UNKNOWN');
    const { items } = await costs.ask<{ items: RunJson[] }>('/reports/runs', { scope });
    expect(items.map(({ id }) => id)).toEqual([made.id]);
  });

  it('reads a saved view, of its own before one that is shared', async () => {
    const state = { by: 'account', filter: ['service=Amazon EC2'], period: '2026-10' };
    await costs.ask('/costs/views/mine', { method: 'PUT', body: { state } });
    const made = await run({
      report: 'cost-report',
      options: { view: 'mine' },
      period: '2026-10',
      formats: ['csv', 'json'],
    });
    expect(made.question).toContainEqual(['Filter', 'service=Amazon EC2']);
    expect(kept(made, 'csv').toString().split('\r\n')[0]).toBe('SubAccountId,cost,share_percent');
    const lost = await run({ report: 'cost-report', options: { view: 'yours' }, period: '2026-10' });
    expect(lost.problem?.code).toBe('COST_VIEW_UNKNOWN');
  });

  it('is kept for thirty days; then its files go and what was made stays written down', async () => {
    const made = await run({ report: 'cost-report', period: '2026-10', formats: ['csv'] });
    const folder = path.join(costs.platform.home, 'reports', made.id);
    mkdirSync(`${folder}.x.part`);
    await pruneKept(costs.platform);
    expect(existsSync(folder)).toBe(true);
    costs.at('2026-12-30T00:00:00Z');
    await pruneKept(costs.platform);
    costs.at('2026-11-04T06:00:00Z');
    expect(readdirSync(path.join(costs.platform.home, 'reports'))).toEqual([]);
    expect((await costs.ask(`/reports/runs/${made.id}/files/csv`)).code).toBe('REPORT_FILE_UNKNOWN');
    expect((await look(made.id)).files).toHaveLength(1);
  });
});

describe('a folder', () => {
  const wish = (to: string) => ({ report: 'cost-report', period: '2026-10', formats: ['csv', 'html'], to });

  it('is made, and gets whole files that others cannot write to', async () => {
    const made = await run(wish(path.join(out, 'a/{period}')), local);
    expect(made.files.map(({ place }) => place)).toEqual([
      path.join(out, 'a/2026-10/cost-report-2026-10.csv'),
      path.join(out, 'a/2026-10/cost-report-2026-10.html'),
    ]);
    expect(readdirSync(path.join(out, 'a/2026-10')).toSorted()).toEqual([
      'cost-report-2026-10.csv',
      'cost-report-2026-10.html',
    ]);
    expect(statSync(made.files[0]?.place ?? '').mode & 0o777).toBe(0o640);
  });

  it('keeps the files of others; those of an earlier run are replaced until somebody changes them', async () => {
    const place = path.join(out, 'b/{report}.{format}');
    const first = await run(wish(place), local);
    expect((await run({ ...wish(place), options: { by: 'account' } }, local)).state).toBe('done');
    const file = first.files[0]?.place ?? '';
    expect(readFileSync(file, 'utf8')).toContain('SubAccountId');
    writeFileSync(file, 'my own');
    const again = await run(wish(place), local);
    expect(again.problem).toMatchObject({ code: 'REPORT_FILE_TAKEN' });
    expect(readFileSync(file, 'utf8')).toBe('my own');
    expect(readdirSync(path.join(out, 'b')).toSorted()).toEqual(['cost-report.csv', 'cost-report.html']);
  });

  it('that cannot be, or is full, says so', async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'file'), '');
    expect((await run(wish(path.join(out, 'file/below')), local)).problem?.code).toBe('REPORT_NOT_WRITABLE');
    // The device that is always full.
    const full = await writeFile('/dev/full', 'x').catch((error: unknown) => diskError(error, '/out/x.csv'));
    expect(full).toMatchObject({ code: 'REPORT_DISK_FULL' });
  });
});

describe('a bucket', () => {
  it('gets the files under their keys, and never over the object of others', async () => {
    const target = { account: 'self', region: 'us-east-1' };
    await aws.run(aws.port.call(target, 's3:CreateBucket', { Bucket: 'reports-here' }));
    const wish = {
      report: 'showback',
      period: '2026-10',
      formats: ['csv'],
      to: 's3://reports-here/finance/{period}/{report}.{format}',
    };
    const made = await run(wish);
    expect(made).toMatchObject({
      state: 'done',
      files: [{ place: 's3://reports-here/finance/2026-10/showback.csv' }],
    });
    const got = await aws.run(
      aws.port.call(target, 's3:GetObject', { Bucket: 'reports-here', Key: 'finance/2026-10/showback.csv' }),
    );
    if (got.status !== 'ok') throw new Error(got.status);
    expect(await got.output.Body?.transformToString()).toBe(kept(made, 'csv').toString());
    expect((await run(wish)).state).toBe('done');
    await aws.run(
      aws.port.call(target, 's3:PutObject', { Bucket: 'reports-here', Key: 'taken.csv', Body: 'mine' }),
    );
    expect((await run({ ...wish, to: 's3://reports-here/taken.csv' })).problem?.code).toBe(
      'REPORT_FILE_TAKEN',
    );
  });

  it('is given files encrypted with the key that the settings name, else with S3’s own', async () => {
    const place = 's3://reports-here/own-key.csv';
    const file = path.join(costs.platform.home, 'own-key.csv');
    writeFileSync(file, 'a');
    const puts: unknown[] = [];
    const port: AwsPort = {
      ...aws.port,
      call: (target, operation, input, options) => {
        if (operation === 's3:PutObject') puts.push(input);
        return aws.port.call(target, operation, input, options);
      },
    };
    for (const text of ['reports:\n  kmsKeyId: alias/reports\n', '']) {
      const config = buildConfig({ file: { path: 'reeve.yaml', text }, env: {} });
      const delivery = { file, place: `${place}${puts.length}`, format: 'csv', sha256: '' } as const;
      await aws.run(putInBucket({ ...costs.platform, config, aws: async () => port }, delivery, signal));
    }
    expect(puts).toMatchObject([
      { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/reports' },
      { ServerSideEncryption: 'AES256' },
    ]);
  });

  it('that is not there fails with its own words, and is tried again where somebody waits for it', async () => {
    const wish = { report: 'showback', period: '2026-10', formats: ['csv'], to: 's3://no-such-bucket/x' };
    const started = await post<RunJson>('runs', wish);
    const attempt = aws.run(runReport(costs.platform, started.id, { signal, last: false }));
    await expect(attempt).rejects.toThrow('NoSuchBucket');
    expect(await look(started.id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      problem: { code: 'REPORT_BUCKET_REFUSED' },
    });
    await aws.run(
      aws.port.call({ account: 'self', region: 'us-east-1' }, 's3:CreateBucket', {
        Bucket: 'no-such-bucket',
      }),
    );
    await aws.run(make(started.id));
    expect(await look(started.id)).toMatchObject({ state: 'done', attempts: 2, problem: null });
  });
});

describe('a schedule', () => {
  const monthly = {
    report: 'showback',
    name: 'month end',
    every: 'month',
    period: 'last month',
    formats: ['csv'],
  };
  const runsOf = async () =>
    (
      await sql<{ due: string; start: string; accounts: string[] | null }>`
        select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as due, to_char(period_start at time zone 'UTC', 'YYYY-MM-DD') as start, accounts
        from reports.runs where schedule is not null order by due_at`.execute(costs.platform.ledger.db)
    ).rows;

  it('starts each of its times once, also those that passed, seen from when they were due', async () => {
    const made = await post<ScheduleJson>('schedules', monthly, { scope: { accounts: [ONE ?? ''] } });
    expect(made).toMatchObject({ next: '2026-12-04T06:00:00.000Z', on: 4, at: '06:00', lastRun: null });
    expect((await post('schedules', monthly)).code).toBe('REPORT_SCHEDULE_EXISTS');
    await startDue(costs.platform);
    expect(await runsOf()).toEqual([]);
    costs.at('2027-01-20T00:00:00Z');
    await Promise.all([startDue(costs.platform), startDue(costs.platform)]);
    await startDue(costs.platform);
    expect(await runsOf()).toEqual([
      { due: '2026-12-04', start: '2026-11-01', accounts: [ONE] },
      { due: '2027-01-04', start: '2026-12-01', accounts: [ONE] },
    ]);
    // On the first of May in Sydney, and by its calendar, April is the last month.
    const sydney = { ...monthly, name: 'there', on: 1, at: '00:30', zone: 'Australia/Sydney' };
    costs.at('2027-04-30T00:00:00Z');
    expect(await post<ScheduleJson>('schedules', sydney)).toMatchObject({ next: '2027-04-30T14:30:00.000Z' });
    expect((await post('schedules', { ...sydney, name: 'x', zone: 'Moon/Base' })).code).toBe(
      'REQUEST_INVALID',
    );
    costs.at('2027-04-30T15:00:00Z');
    await startDue(costs.platform);
    expect((await runsOf()).at(-1)).toEqual({ due: '2027-04-30', start: '2027-04-01', accounts: null });
    await costs.ask('/reports/schedules/there', { method: 'DELETE' });
    const { items } = await costs.ask<SchedulesJson>('/reports/schedules');
    expect(items).toMatchObject([{ next: '2027-05-04T06:00:00.000Z', lastRun: { state: 'queued' } }]);
    expect(
      (await costs.ask<SchedulesJson>('/reports/schedules', { scope: { accounts: [TWO ?? ''] } })).items,
    ).toEqual([]);
  });

  it('is removed by those who see it, and leaves what it made', async () => {
    const remove = (scope: Ask['scope'] = {}) =>
      costs.ask('/reports/schedules/month%20end', { method: 'DELETE', scope });
    expect((await remove({ accounts: [TWO ?? ''] })).code).toBe('REPORT_SCHEDULE_UNKNOWN');
    expect((await remove()).code).toBeUndefined();
    expect((await remove()).code).toBe('REPORT_SCHEDULE_UNKNOWN');
    const { items } = await costs.ask<{ items: RunJson[] }>('/reports/runs?limit=2');
    expect(items.map(({ schedule }) => schedule)).toEqual(['there', 'month end']);
  });
});
