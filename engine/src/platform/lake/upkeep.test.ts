import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anywhere, events, happened, spending, spent } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import type { Table } from './index.ts';

const DAY = 86_400_000;
let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake({ graceMs: 60_000 });
});
afterAll(() => scratch.end());

const publish = async (table: typeof events, from: number, count: number, at?: string, replace = false) => {
  const staged = await scratch.lake.stage(table, [happened(from, count, at)], anywhere);
  const options = replace ? { replace: [{ table }] } : {};
  return scratch.ledger.transaction((tx) => scratch.lake.publish(tx, [staged], options));
};

const ids = async (table: Table, asOf?: number) => {
  const sql = `SELECT list(id ORDER BY id) AS ids FROM ${table.name}`;
  return (await scratch.lake.query({ sql, tables: [table], asOf })).rows[0]?.ids;
};

const filesOf = async (table: Table) =>
  (await readdir(path.join(scratch.lake.dir, 'tables', table.name), { recursive: true })).filter((name) =>
    name.endsWith('.parquet'),
  );

describe('compaction', () => {
  const table = { ...events, name: 'events_folded' } as typeof events;

  it('folds small files, keeps every snapshot as it was, and readers in flight their files', async () => {
    const { lake, clock } = scratch;
    const snapshots: number[] = [];
    for (let index = 0; index < 5; index++) snapshots.push((await publish(table, 100 - index * 10, 2)).id);
    const inFlight = await lake.stream({ sql: `SELECT count(*) AS n FROM ${table.name}`, tables: [table] });

    expect(await lake.compact(table)).toEqual({ merged: 5, into: 1, rows: 10 });
    expect(await filesOf(table)).toHaveLength(6);
    for await (const rows of inFlight.portions) expect(rows).toEqual([{ n: 10 }]);

    await clock.advance(60_000);
    expect(await lake.retain([table])).toMatchObject({ deleted: 5 });
    expect(await filesOf(table)).toHaveLength(1);
    expect(await ids(table)).toEqual([60, 61, 70, 71, 80, 81, 90, 91, 100, 101]);
    expect(await ids(table, snapshots[1])).toEqual([90, 91, 100, 101]);
    expect(await ids(table, snapshots[0])).toEqual([100, 101]);
    expect(await ids(table, (snapshots[0] ?? 0) - 1)).toBeNull();
    const now = await lake.query({ sql: `SELECT * FROM ${table.name}`, tables: [table] });
    expect(now.snapshot.id).toBe(snapshots.at(-1));
    expect(now.rows.map((row) => row.id)).toEqual([60, 61, 70, 71, 80, 81, 90, 91, 100, 101]); // sorted in the file
  });

  it('folds what it folded before', async () => {
    const { lake } = scratch;
    const before = await lake.query({ sql: `SELECT 1`, tables: [table] });
    await publish(table, 0, 1);
    const added = await publish(table, 1, 1);
    expect(await lake.compact(table, { minFiles: 4 })).toEqual({ merged: 0, into: 0, rows: 0 });
    expect(await lake.compact(table, { minFiles: 3 })).toEqual({ merged: 3, into: 1, rows: 12 });
    expect(await ids(table, before.snapshot.id)).toEqual([60, 61, 70, 71, 80, 81, 90, 91, 100, 101]);
    expect(await ids(table, added.id - 1)).toHaveLength(11);
    expect(await ids(table)).toHaveLength(12);
  });

  it('never mixes partitions nor exceeds the size of a file', async () => {
    const { ledger } = scratch;
    const lake = scratch.another({ rowsPerFile: 25 });
    const parted = { ...spending, name: 'spending_folded' } as typeof spending;
    for (const month of ['2026-09', '2026-10'])
      for (let index = 0; index < 4; index++) {
        const rows = Array.from({ length: 10 }, (_, row) => spent(`r${row}`, { lines: index }));
        await ledger.transaction((tx) => lake.write(tx, parted, [rows], { partition: { month } }));
      }
    expect(await lake.compact(parted, { minFiles: 2 })).toEqual({ merged: 8, into: 4, rows: 80 });
    const sql = `SELECT month, count(*) AS n, sum(lines) AS lines FROM ${parted.name} GROUP BY month ORDER BY month`;
    const { rows } = await lake.query({ sql, tables: [parted] });
    expect(rows).toEqual([
      { month: '2026-09', n: 40, lines: 60 },
      { month: '2026-10', n: 40, lines: 60 },
    ]);
    await lake.close();
  });

  it('yields to whoever replaces its sources meanwhile', async () => {
    const { lake } = scratch;
    const contested = { ...events, name: 'events_contested' } as typeof events;
    for (let index = 0; index < 4; index++) await publish(contested, index, 1);
    const [compacted] = await Promise.all([
      lake.compact(contested),
      publish(contested, 50, 1, undefined, true),
    ]);
    expect(await ids(contested)).toEqual([50]);
    expect([0, 4]).toContain(compacted.merged);
    expect((await lake.fsck()).items).toEqual([]);
  });
});

describe('retention', () => {
  it('drops files whose rows are all too old, and nothing whose age is unknown', async () => {
    const { lake, clock } = scratch;
    const table = { ...events, name: 'events_aged' } as typeof events;
    const today = clock.now().getTime();
    const daysAgo = (days: number) => new Date(today - days * DAY).toISOString();
    await publish(table, 1, 1, daysAgo(31));
    await publish(table, 2, 1, daysAgo(29));
    const ageless = { ...table, retention: {} } as typeof events;
    const before = await publish(ageless, 3, 1, daysAgo(400));
    expect(await lake.retain([table])).toMatchObject({ rows: 1, history: 0 });
    expect(await ids(table)).toEqual([2, 3]);
    expect(await ids(table, before.id)).toEqual([1, 2, 3]);
    expect(await lake.retain([table])).toMatchObject({ rows: 0 });
  });

  it('lets go of replaced versions after their days, says so, and keeps what is live', async () => {
    const { lake, clock } = scratch;
    const table = { ...events, name: 'events_replaced', retention: { historyDays: 7 } } as typeof events;
    const first = await publish(table, 1, 1);
    const second = await publish(table, 2, 1, undefined, true);
    await clock.advance(6 * DAY);
    expect(await lake.retain([table])).toMatchObject({ history: 0 });
    expect(await ids(table, first.id)).toEqual([1]);
    await clock.advance(DAY);
    expect(await lake.retain([table])).toMatchObject({ history: 1 });
    expect(await filesOf(table)).toHaveLength(2);
    await expect(ids(table, first.id)).rejects.toMatchObject({
      code: 'LAKE_HISTORY_GONE',
      remedy: `Ask for snapshot ${second.id} or later, or keep more history for this table.`,
    });
    await clock.advance(60_000);
    expect(await lake.retain([table])).toMatchObject({ deleted: 1 });
    expect(await filesOf(table)).toHaveLength(1);
    await clock.advance(1000 * DAY);
    expect(await lake.retain([table])).toEqual({ rows: 0, history: 0, deleted: 0, spool: 0, leftovers: 0 });
    expect(await ids(table, second.id)).toEqual([2]);
    expect(await ids(table)).toEqual([2]);
  });
});

it('removes what killed processes had staged an hour ago, and nothing of the living', async () => {
  const { lake, clock } = scratch;
  const place = path.join(lake.dir, '_tmp');
  await publish(events, 900, 1);
  const [own = ''] = await readdir(place);
  const dead = (name: string) => `${own.split('.')[0]}.999999999.1.${name}`;
  const put = async (name: string, minutesAgo: number) => {
    const folder = path.join(place, name);
    const file = path.join(folder, 'x.parquet');
    await mkdir(folder, { recursive: true });
    await writeFile(file, 'half');
    const at = new Date(clock.now().getTime() - minutesAgo * 60_000);
    for (const one of [file, folder]) await utimes(one, at, at);
  };
  await put(dead('old'), 61);
  await put(dead('new'), 1);
  await put('another-host.1.1.a', 61);
  expect(await lake.retain([])).toMatchObject({ leftovers: 1 });
  expect((await readdir(place)).toSorted()).toEqual([own, dead('new'), 'another-host.1.1.a'].toSorted());
});
