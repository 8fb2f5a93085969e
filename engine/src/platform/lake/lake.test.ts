import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anywhere, events, happened, spending, spent } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { defineTable, integer, type Table, varchar } from './index.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

const count = async (table: Table, asOf?: Date | number) => {
  const sql = `SELECT count(*) AS n FROM ${table.name}`;
  return (await scratch.lake.query({ sql, tables: [table], asOf })).rows[0]?.n;
};

/** A table that no other test of this file touches. */
let tables = 0;
const fresh = () => {
  tables += 1;
  return { ...events, name: `events_${tables}` } as typeof events;
};

describe('what is written', () => {
  const october = { partition: { month: '2026/10 %=é' } };
  const full = spent('a', {
    EffectiveCost: '-9999999999.00000001',
    used: -1e-300,
    lines: -(2n ** 63n),
    rank: 2 ** 31 - 1,
    day: '1899-12-31',
    seen: new Date('1969-12-31T23:59:59.999Z'),
    shared: false,
    Tags: { team: `it's "b" \\ud800 \u0000 ${'\ud800'}`, '': '😀', ['__proto__']: 'x' },
  });

  it('comes back exactly, sorted, its unknowns unknown', async () => {
    const { lake, ledger } = scratch;
    const unknown = spent(null, { used: null });
    await ledger.transaction((tx) => lake.write(tx, spending, [[unknown], [], [full]], october));
    const { rows, columns } = await lake.query({ sql: 'SELECT * FROM spending', tables: [spending] });
    const seen = { month: october.partition.month };
    expect(rows).toEqual([
      {
        ...full,
        ...seen,
        lines: '-9223372036854775808',
        seen: '1969-12-31T23:59:59.999Z',
        Tags: { team: `it's "b" \\ud800 \u0000 \ufffd`, '': '😀', ['__proto__']: 'x' },
      },
      { ...unknown, ...seen, EffectiveCost: '1.25000000', seen: '2026-10-03T04:05:06.789Z' },
    ]);
    expect(columns.map((column) => column.name)).toEqual(Object.keys(spending.columns));
  });

  it('has the Parquet types that Athena and Trino read', async () => {
    const { lake, ledger, home } = scratch;
    const staged = await lake.stage(spending, [[full]], { partition: { month: 'contract' } });
    await ledger.transaction((tx) => lake.publish(tx, [staged]));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const file = path.join(home, 'lake', staged.files[0]?.path ?? '');
    const schema = await connection.runAndReadAll(
      `SELECT name, type, coalesce(converted_type, ''), coalesce(logical_type, '') FROM parquet_schema('${file}')`,
    );
    const compression = await connection.runAndReadAll(
      `SELECT DISTINCT compression FROM parquet_metadata('${file}')`,
    );
    instance.closeSync();
    expect(compression.getRows()).toEqual([['ZSTD']]);
    expect(
      schema
        .getRows()
        .slice(1)
        .map((row) => row.join(' ').trim()),
    ).toMatchInlineSnapshot(`
      [
        "ResourceId BYTE_ARRAY UTF8",
        "day INT32 DATE",
        "EffectiveCost INT64 DECIMAL DecimalType(scale=8, precision=18)",
        "used DOUBLE",
        "lines INT64 INT_64",
        "rank INT32 INT_32",
        "seen INT64 TIMESTAMP_MICROS TimestampType(isAdjustedToUTC=1, unit=TimeUnit(MILLIS=<null>, MICROS=MicroSeconds(), NANOS=<null>))",
        "shared BOOLEAN",
        "Tags  MAP",
        "key_value",
        "key BYTE_ARRAY UTF8",
        "value BYTE_ARRAY UTF8",
        "month BYTE_ARRAY UTF8",
      ]
    `);
  });

  it('may come as columns', async () => {
    const { lake, ledger } = scratch;
    const table = fresh();
    const columns = { id: [1, 2], at: [new Date(0), new Date(1)], what: [null, 'b'] };
    await ledger.transaction((tx) => lake.write(tx, table, [{ length: 2, columns }], anywhere));
    expect(await count(table)).toBe(2);
  });

  it('is cut into files of bounded size', async () => {
    const { another } = scratch;
    const staged = await another({ rowsPerFile: 3000 }).stage(fresh(), [happened(0, 10_000)], anywhere);
    expect(staged.files.map((file) => file.rows)).toEqual([4096, 4096, 1808]);
  });

  it.each([
    ['a missing column', { used: undefined }, 'column used is missing'],
    ['a null', { day: null }, 'column day is null but required'],
    ['an unreal day', { day: '2026-02-30' }, "column day is no date: '2026-02-30'"],
    ['a broken date', { seen: new Date(Number.NaN) }, 'column seen is no timestamptz'],
    ['a float as money', { EffectiveCost: 1.5 }, 'column EffectiveCost is no decimal: 1.5'],
    ['too many digits', { EffectiveCost: '1.123456789' }, 'column EffectiveCost is no decimal'],
    ['an unsafe number', { lines: 2 ** 60 }, 'column lines is no bigint'],
    ['not a number', { used: Number.NaN }, 'column used is no double: NaN'],
    ['a tag that is no text', { Tags: { a: 1 } }, 'column Tags is no tags: { a: 1 }'],
  ])('is refused with row and column: %s', async (_, wrong, problem) => {
    const rows = [spent('ok'), { ...spent('wrong'), ...wrong } as ReturnType<typeof spent>];
    const staging = scratch.lake.stage(spending, [rows.slice(0, 1), rows.slice(1)], october);
    await expect(staging).rejects.toMatchObject({
      code: 'LAKE_VALUE_INVALID',
      message: expect.stringContaining(`Row 2 for the lake table spending was refused: ${problem}`),
    });
  });

  it('needs its partition', async () => {
    const wrong = [{}, { month: '' }, { month: 'a', day: 'b' }] as { month: string }[];
    for (const partition of wrong)
      await expect(scratch.lake.stage(spending, [], { partition })).rejects.toMatchObject({
        code: 'LAKE_PARTITION_INVALID',
      });
  });

  it('leaves nothing when the source of the rows fails, and passes its error on', async () => {
    const { dir, stage } = scratch.another({ rowsPerFile: 10 });
    const before = await readdir(dir, { recursive: true });
    const failing = async function* () {
      yield happened(0, 5000);
      expect((await readdir(dir, { recursive: true })).length).toBeGreaterThan(before.length);
      throw new Error('the source broke');
    };
    await expect(stage(fresh(), failing(), anywhere)).rejects.toThrow('the source broke');
    const files = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.parquet'));
    expect(files).toEqual(before.filter((name) => name.endsWith('.parquet')));
  });
});

describe('a snapshot', () => {
  it('shows all files of a transaction or none', async () => {
    const { lake, ledger } = scratch;
    const [one, two] = [fresh(), fresh()];
    const staged = [
      await lake.stage(one, [happened(0, 10)], anywhere),
      await lake.stage(two, [happened(0, 20)], anywhere),
    ];
    const publishing = ledger.transaction(async (tx) => {
      await lake.publish(tx, staged);
      expect(await count(one)).toBe(0);
      throw new Error('the caller thinks better of it');
    });
    await expect(publishing).rejects.toThrow('thinks better');
    expect([await count(one), await count(two)]).toEqual([0, 0]);
    const snapshot = await ledger.transaction((tx) => lake.publish(tx, staged));
    const { rows, snapshot: read } = await lake.query({
      sql: `SELECT (SELECT count(*) FROM ${one.name}) AS a, (SELECT count(*) FROM ${two.name}) AS b`,
      tables: [one, two],
    });
    expect(rows).toEqual([{ a: 10, b: 20 }]);
    expect(read).toEqual(snapshot);
  });

  it('stays readable by its id and by any date until the next', async () => {
    const { lake, ledger, clock } = scratch;
    const table = fresh();
    const before = clock.now();
    await clock.advance(60_000);
    const first = await ledger.transaction((tx) => lake.write(tx, table, [happened(0, 1)], anywhere));
    await clock.advance(60_000);
    const between = clock.now();
    await clock.advance(60_000);
    const staged = await lake.stage(table, [happened(0, 5)], anywhere);
    const second = await ledger.transaction((tx) => lake.publish(tx, [staged], { replace: [{ table }] }));
    expect(await count(table, before)).toBe(0);
    expect(await count(table, first.id)).toBe(1);
    expect(await count(table, between)).toBe(1);
    expect(await count(table, second.id)).toBe(5);
    expect(await count(table)).toBe(5);
    await expect(count(table, second.id + 999)).rejects.toMatchObject({ code: 'LAKE_SNAPSHOT_UNKNOWN' });
  });

  it('replaces one partition and leaves the others', async () => {
    const { lake, ledger } = scratch;
    const table = { ...spending, name: 'spending_replaced' } as typeof spending;
    const write = async (month: string, rows: number, replace: boolean) => {
      const partition = { month };
      const staged = await lake.stage(table, [Array.from({ length: rows }, () => spent('x'))], { partition });
      await ledger.transaction((tx) =>
        lake.publish(tx, [staged], replace ? { replace: [{ table, partition }] } : {}),
      );
    };
    await write('2026-09', 1, false);
    await write('2026-10', 2, false);
    await write('2026-10', 7, true);
    const { rows } = await lake.query({
      sql: `SELECT month, count(*) AS n FROM ${table.name} GROUP BY month ORDER BY month`,
      tables: [table],
    });
    expect(rows).toEqual([
      { month: '2026-09', n: 1 },
      { month: '2026-10', n: 7 },
    ]);
  });

  it('has ids in the order of its commits, whatever the clock does', async () => {
    const { ledger } = scratch;
    let calls = 0;
    const now = () => new Date(1_800_000_000_000 + (calls++ % 2) * 5000);
    const lake = scratch.another({}, { ...scratch.clock, now });
    const table = fresh();
    const staged = await Promise.all(
      Array.from({ length: 8 }, (_, index) => lake.stage(table, [happened(index, 1)], anywhere)),
    );
    const snapshots = await Promise.all(
      staged.map((one) => ledger.transaction((tx) => lake.publish(tx, [one]))),
    );
    const inOrder = snapshots.toSorted((a, b) => a.id - b.id);
    expect(new Set(inOrder.map((snapshot) => snapshot.id)).size).toBe(8);
    const times = inOrder.map((snapshot) => snapshot.at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('reads files from before a column existed or grew', async () => {
    const { lake, ledger } = scratch;
    const young = { name: 'grown', description: 'd', sortBy: [] };
    const v1 = defineTable({ ...young, columns: { a: integer('A.', 'required') } });
    const v2 = defineTable({
      ...young,
      columns: { b: varchar('B.', 'nullable'), a: { ...integer('A.', 'required'), type: 'bigint' } },
    });
    await ledger.transaction((tx) => lake.write(tx, v1, [[{ a: 1 }]], anywhere));
    await ledger.transaction((tx) => lake.write(tx, v2, [[{ a: 2 ** 40, b: 'x' }]], anywhere));
    const { rows } = await lake.query({ sql: 'SELECT * FROM grown ORDER BY a', tables: [v2] });
    expect(rows).toEqual([
      { b: null, a: 1 },
      { b: 'x', a: 2 ** 40 },
    ]);
  });
});
