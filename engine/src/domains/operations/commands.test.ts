/** The commands that look after the lake and the jobs, as a person types them. */
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

const json = async <T>(...args: string[]): Promise<T> => {
  const { out, err } = await reeve(...args, '--output', 'json');
  if (out === '') throw new Error(err);
  return JSON.parse(out) as T;
};

async function observe(region: string, count: number): Promise<number> {
  const metrics = (await platform.tables()).find(({ name }) => name === 'metrics');
  if (!metrics) throw new Error('the inventory declares metrics');
  const found = Array.from({ length: count }, (_, index) => ({
    arn: `arn:aws:ec2:${region}:111111111111:volume/vol-${index}`,
    type: 'AWS::EC2::Volume',
    account: '111111111111',
    region,
    metric: '=1+1',
    stat: 'avg',
    period_s: 3600,
    starts_at: new Date('2026-10-01T00:00:00Z'),
    value: 7,
  }));
  const write = platform.ledger.transaction((tx) =>
    platform.lake.write(tx, metrics, [found], { partition: {} }),
  );
  return (await write).id;
}

describe('reeve lake', () => {
  const COUNT = 'SELECT region, count(*) AS n, sum(value) AS found FROM metrics GROUP BY 1 ORDER BY 1';

  it('answers from an empty lake', async () => {
    expect(await reeve('lake', 'query', COUNT)).toMatchObject({ code: 0, out: '', err: 'No rows.\n' });
  });

  it('answers as a table, as CSV and as JSON, and who asked what is in the audit log', async () => {
    await observe('eu-west-1', 2);
    await observe('eu-west-1', 1);
    await observe('us-east-1', 1);
    const table = await reeve('lake', 'query', COUNT);
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out.split('\n')).toEqual([
      'region     n  found',
      'eu-west-1  3     21',
      'us-east-1  1      7',
      '',
    ]);
    const csv = await reeve('lake', 'query', 'SELECT DISTINCT metric FROM metrics', '-o', 'csv');
    expect(csv.out).toBe("metric\n'=1+1\n");
    expect(await json('lake', 'query', 'SELECT min(starts_at) AS first FROM metrics')).toMatchObject({
      items: [{ first: '2026-10-01T00:00:00.000Z' }],
      next: null,
      columns: [{ name: 'first', type: 'TIMESTAMP WITH TIME ZONE' }],
      truncated: false,
    });
    const { rows } = await platform.ledger.pool.query<{ payload: string }>(
      `select payload from audit.entries join audit.payloads using (seq) where action = 'lake:query' order by seq`,
    );
    expect(rows.length).toBe(4);
    expect(rows[1]?.payload).toContain('SELECT region, count(*) AS n');
  });

  it('looks back', async () => {
    const before = platform.clock.now().toISOString();
    await observe('us-east-1', 5);
    const n = async (...flags: string[]) =>
      (await json<{ items: { n: number }[] }>('lake', 'query', 'SELECT count(*) n FROM metrics', ...flags))
        .items[0]?.n;
    expect([await n(), await n('--as-of', 'now'), await n('--as-of', before)]).toEqual([9, 9, 4]);
    const wrong = await reeve('lake', 'query', COUNT, '--as-of', 'yesterdy');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Did you mean yesterday?')]);
  });

  it('says that it stops short', async () => {
    const cut = await reeve('lake', 'query', 'SELECT 1 AS one FROM metrics', '--limit', '3', '-o', 'csv');
    expect([cut.code, cut.out]).toEqual([1, 'one\n1\n1\n1\n']);
    expect(cut.err).toContain('Only the first 3 rows');
    expect(await reeve('lake', 'query', 'SELECT 1', '--limit', '0')).toMatchObject({ code: 2 });
  });

  it.each([
    ['SELECT metrc FROM metrics', /LAKE_SQL_INVALID.*metrc.*LINE 1/s],
    ['SELEC 1', /LAKE_SQL_INVALID.*character 0/s],
    ['SELECT * FROM metrcs', /LAKE_SQL_REFUSED.*metrcs.*metrics/s],
    ["SELECT * FROM read_csv('/etc/passwd')", /LAKE_SQL_REFUSED.*read_csv/s],
    ['SELECT value AS a, period_s AS a FROM metrics', /QUERY_COLUMN_TWICE.*named a/s],
  ])('refuses %s and says where', async (sql, said) => {
    const { code, err } = await reeve('lake', 'query', sql);
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
  });

  it('folds small files', async () => {
    const wrong = await reeve('lake', 'compact', 'metrcs');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Did you mean metrics?')]);
    const folded = await reeve('lake', 'compact', 'metrics', '--output', 'csv');
    expect(folded.out).toBe('TABLE,FILES,NOW,ROWS\nmetrics,4,1,9\n');
    expect(await reeve('lake', 'compact')).toMatchObject({ code: 0, err: 'Nothing to fold.\n' });
  });

  it('declares its tables in the words of other engines, and names the files that they may read', async () => {
    const ddl = async (...more: string[]) =>
      (await reeve('lake', 'ddl', 'costs', '--location', 's3://b/l/', ...more)).out;
    expect(await ddl()).toContain(`external_location = 's3://b/l/tables/costs/'`);
    expect(await ddl()).toContain(`partitioned_by = ARRAY['x_Source', 'x_Month']\n);`);
    expect(await ddl('--dialect', 'athena')).toMatch(
      /^CREATE EXTERNAL TABLE `costs` .*`tags` map<string,string> .*PARTITIONED BY \(\n {2}`x_source` string .*STORED AS PARQUET\nLOCATION 's3:\/\/b\/l\/tables\/costs\/';\n$/s,
    );
    expect(JSON.parse(await ddl('--dialect', 'glue'))).toMatchObject({
      Name: 'costs',
      StorageDescriptor: { Location: 's3://b/l/tables/costs/' },
      PartitionKeys: [{ Name: 'x_source' }, { Name: 'x_month' }],
    });
    expect((await reeve('lake', 'ddl', 'metrcs')).err).toContain('Did you mean metrics?');
    expect((await reeve('lake', 'ddl', '--location', "s3://b'; DROP")).err).toContain('location');
    const { items } = await json<{ items: { path: string; rows: number }[] }>('lake', 'files', 'metrics');
    expect(items).toEqual([
      {
        table: 'metrics',
        path: expect.stringMatching(/^tables\/metrics\//),
        rows: expect.any(Number),
        partition: {},
      },
    ]);
  });

  it('remembers what mending found', async () => {
    expect(await reeve('lake', 'fsck', '--mend')).toMatchObject({ code: 0 });
    expect((await reeve('status')).out).toMatch(/✓ lake-check +1 files, all there at /);
  });
});

describe('reeve jobs', () => {
  it('tells the tasks and runs one, once however often it is asked for', async () => {
    const { items } = await json<{ items: { name: string; schedule: string }[] }>('jobs', 'tasks');
    expect(items).toContainEqual(
      expect.objectContaining({ name: 'operations:check-lake', schedule: '7 * * * *' }),
    );
    expect(items.map(({ name }) => name)).toContain('audit:checkpoint');
    const first = await json<{ id: string }>('jobs', 'run', 'operations:upkeep-lake');
    const second = await reeve('jobs', 'run', 'operations:upkeep-lake');
    expect([second.code, second.out]).toEqual([0, `${first.id}\n`]);
    expect(await json('jobs', 'list')).toMatchObject({
      items: [{ id: first.id, task: 'operations:upkeep-lake', state: 'ready' }],
    });
  });

  it('knows no other', async () => {
    const { code, err } = await reeve('jobs', 'run', 'operations:upkep-lake');
    expect([code, err]).toEqual([1, expect.stringContaining('Did you mean operations:upkeep-lake')]);
  });
});
