import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anywhere, events, happened } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { lockStatements } from './user-sql.ts';

const secrets = { ...events, name: 'secrets' } as typeof events;
let scratch: ScratchLake;
let secretFile: string;

beforeAll(async () => {
  scratch = await openScratchLake({ queryMemory: '150MB', spill: '50MB' });
  const { lake, ledger } = scratch;
  const staged = await lake.stage(secrets, [happened(0, 3)], anywhere);
  await ledger.transaction((tx) => lake.publish(tx, [staged]));
  await ledger.transaction((tx) => lake.write(tx, events, [happened(0, 100)], anywhere));
  secretFile = path.join(lake.dir, staged.files[0]?.path ?? '');
  await writeFile(path.join(scratch.home, 'note.csv'), 'a,b\n1,2\n');
});
afterAll(() => scratch.end());

const ask = (sql: string, timeLimitMs = 20_000) =>
  scratch.lake.query({ sql, tables: [events], locked: true, maxRows: 1000, timeLimitMs });

describe('SQL that a user writes', () => {
  it.each([
    ['SELECT count(*) AS n FROM events', [{ n: 100 }]],
    ['FROM events SELECT max(id) AS n;', [{ n: 99 }]],
    [
      'WITH e AS (SELECT id FROM main.events) SELECT count(*) AS n FROM E JOIN range(3) AS r(i) ON i = id',
      [{ n: 3 }],
    ],
    ['SELECT (SELECT min(id) FROM events) AS n UNION ALL VALUES (7) ORDER BY n', [{ n: 0 }, { n: 7 }]],
    ['SELECT unnest([1, 2]) AS n', [{ n: 1 }, { n: 2 }]],
    [
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r',
      [{ n: 1 }, { n: 2 }, { n: 3 }],
    ],
    ["SELECT 'COPY events TO x; DROP' AS n -- ; SET x", [{ n: 'COPY events TO x; DROP' }]],
  ])('runs when it only reads: %s', async (sql, rows) => {
    expect((await ask(sql)).rows).toEqual(rows);
  });

  it.each([
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('SECRET')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_csv('NOTE')",
    "SELECT * FROM read_csv_auto('NOTE')",
    "SELECT * FROM read_json('NOTE')",
    "SELECT * FROM sniff_csv('NOTE')",
    "SELECT * FROM read_parquet('SECRET')",
    "SELECT * FROM parquet_scan('SECRET')",
    "SELECT * FROM parquet_metadata('SECRET')",
    "SELECT * FROM 'SECRET'",
    'SELECT * FROM "SECRET"',
    "FROM '/etc/passwd'",
    'WITH "SECRET" AS (SELECT 1) SELECT * FROM (SELECT * FROM \'SECRET\')',
    "SELECT (SELECT count(*) FROM glob('/etc/*'))",
    'SELECT * FROM secrets',
    'SELECT * FROM events WHERE id IN (SELECT id FROM secrets)',
    'SELECT * FROM duckdb_settings()',
    'SELECT * FROM duckdb_views()',
    'SELECT * FROM duckdb_views',
    'SELECT * FROM sqlite_master',
    'SELECT * FROM information_schema.tables',
    'SELECT * FROM pg_catalog.pg_views',
    'SELECT * FROM pragma_database_size()',
    "SELECT current_setting('temp_directory')",
    "SELECT id, max(current_setting('temp_directory')) OVER () FROM events",
    "SELECT getenv('HOME')",
    "SELECT getvariable('x')",
    "SELECT write_log('x')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('secrets')",
    "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    'FROM (SHOW TABLES)',
    'DESCRIBE events',
    'SUMMARIZE events',
    'SHOW ALL TABLES',
    "COPY events TO '/tmp/out.parquet'",
    "COPY (SELECT 1) TO 'SECRET'",
    "ATTACH '/tmp/x.db'",
    "ATTACH ':memory:' AS y",
    'INSTALL httpfs',
    'LOAD httpfs',
    "SET memory_limit = '100GB'",
    'RESET lock_configuration',
    'PRAGMA threads = 64',
    'PRAGMA database_list',
    'CALL range(3)',
    'CREATE TABLE x AS SELECT 1',
    'CREATE TEMP VIEW events AS SELECT 1',
    'DROP VIEW events',
    'INSERT INTO events VALUES (1)',
    'DELETE FROM events',
    'EXPLAIN ANALYZE SELECT 1',
    'PREPARE p AS SELECT 1',
    'EXECUTE p',
    'CHECKPOINT',
    'BEGIN',
    "EXPORT DATABASE '/tmp/x'",
    "IMPORT DATABASE '/tmp/x'",
    'USE memory',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP VIEW events',
    'COMMIT; DROP SCHEMA public CASCADE',
    'PIVOT events ON what',
    '',
    ';',
  ])('is refused when it does anything else: %s', async (sql) => {
    const told = sql.replaceAll('SECRET', secretFile).replaceAll('NOTE', path.join(scratch.home, 'note.csv'));
    await expect(ask(told)).rejects.toMatchObject({
      code: 'LAKE_SQL_REFUSED',
      remedy: 'Write one SELECT that reads only these tables: events.',
    });
  });

  it.each([
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM 'OTHER'",
    "SELECT * FROM glob('/etc/*')",
    "COPY (SELECT 1) TO '/tmp/out.parquet'",
    "COPY (SELECT 1) TO 'SECRET'",
    "ATTACH '/tmp/x.db'",
    'INSTALL httpfs',
    'LOAD httpfs',
    "SET memory_limit = '100GB'",
    'RESET lock_configuration',
    'SET enable_external_access = true',
  ])('would meet a locked engine behind the parse tree: %s', async (sql) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const statement of lockStatements([secretFile])) await connection.run(statement);
    expect((await connection.runAndReadAll(`SELECT count(*) FROM '${secretFile}'`)).getRows()).toEqual([
      [3n],
    ]);
    const told = sql
      .replaceAll('SECRET', secretFile)
      .replaceAll('OTHER', path.join(scratch.home, 'note.csv'));
    await expect(connection.run(told)).rejects.toThrow(
      /disabled (by|through) configuration|has been locked|cannot be/i,
    );
    instance.closeSync();
  });

  it.each([
    ['SELECT count(*) FROM range(100000000000)', /TIMEOUT/],
    ['SELECT count(*) FROM events a, events b, events c, events d, events e, events f, events g', /TIMEOUT/],
    [
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
      /TIMEOUT|MEMORY/,
    ],
    ['SELECT len(list(i)) FROM range(100000000) AS t(i)', /MEMORY/],
    ["SELECT repeat('x', 1000000000) || i FROM range(100) AS t(i)", /MEMORY|TOO_LARGE|TIMEOUT/],
    ['SELECT i FROM range(100000000) AS t(i)', /TOO_LARGE/],
  ])('is bounded: %s', async (sql, code) => {
    const limit = code.test('TIMEOUT') ? 300 : 20_000;
    await expect(ask(sql, limit)).rejects.toMatchObject({ code: expect.stringMatching(code) });
    expect((await ask('SELECT count(*) AS n FROM events')).rows).toEqual([{ n: 100 }]);
  });

  it('tells where it is wrong, without the place of the lake on the disk', async () => {
    await expect(ask('SELEC 1')).rejects.toMatchObject({
      code: 'LAKE_SQL_INVALID',
      message: expect.stringContaining('syntax error at or near "SELEC" (character 0)'),
    });
    await expect(ask('SELECT nothing FROM events')).rejects.toMatchObject({
      code: 'LAKE_SQL_INVALID',
      message: expect.stringContaining('"nothing" not found'),
    });
  });
});
