import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thing, things } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { lakeSummary, type RowIn, type Scope, type Snapshot } from './index.ts';

const DAY = 86_400_000;
let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake({ graceMs: 60_000 });
});
afterAll(() => scratch.end());

type Thing = RowIn<typeof things>;

const WHOLE: readonly Scope[] = [{}];

let tables = 0;
const fresh = (historyDays?: number) => {
  tables += 1;
  const retention = historyDays === undefined ? {} : { historyDays };
  return { ...things, name: `things_${tables}`, retention } as typeof things;
};

const scan = async (table: typeof things, rows: Thing[]): Promise<Snapshot> => {
  const { lake, ledger } = scratch;
  const spooled = [await lake.spool(table, [rows])];
  const staged = await lake.stageChanges(table, spooled, { complete: WHOLE });
  await lake.dropSpool(spooled);
  return ledger.transaction((tx) => lake.publish(tx, [staged]));
};

const sizes = async (table: typeof things, asOf?: number | Date) => {
  const sql = `SELECT arn, size FROM ${table.name} ORDER BY arn`;
  const { rows } = await scratch.lake.query<{ arn: string; size: number | null }>({
    sql,
    tables: [table],
    asOf,
  });
  return rows.map(({ arn, size }) => `${arn} ${size}`).join(', ');
};

const files = async (table: typeof things) => {
  const rows = await scratch.ledger.db
    .selectFrom('lake.files')
    .select(['path', 'rows', 'removed_snapshot'])
    .where('table_name', '=', table.name)
    .where('retired_at', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, rows: Number(row.rows) }));
};

const onDisk = (table: typeof things) => readdir(path.join(scratch.lake.dir, 'tables', table.name));

const counted = (size: number) => [thing('a'), thing('b', { size })];

describe('folding', () => {
  it('parts current rows from past ones, and readers in flight keep their files', async () => {
    const { lake, clock } = scratch;
    const table = fresh();
    const snapshots: Snapshot[] = [];
    for (let size = 0; size < 5; size++) snapshots.push(await scan(table, counted(size)));
    const inFlight = await lake.stream({ sql: `SELECT sum(size) AS n FROM ${table.name}`, tables: [table] });

    expect(await lake.compact(table)).toEqual({ merged: 5, into: 2, rows: 6 });
    expect((await files(table)).map(({ rows }) => rows).sort((a, b) => a - b)).toEqual([2, 4]);
    expect(await onDisk(table)).toHaveLength(7);
    for await (const rows of inFlight.portions) expect(rows).toEqual([{ n: 4 }]);
    await clock.advance(60_000);
    expect(await lake.retain([table])).toMatchObject({ deleted: 5 });
    expect(await onDisk(table)).toHaveLength(2);

    for (const [size, { id }] of snapshots.entries())
      expect(await sizes(table, id)).toBe(`a null, b ${size}`);
    expect(await sizes(table, (snapshots[0]?.id ?? 0) - 1)).toBe('');
    expect(await lake.compact(table)).toEqual({ merged: 0, into: 0, rows: 0 });
  });

  it('of rows that are all gone leaves nothing but the past', async () => {
    const { lake, ledger } = scratch;
    const table = fresh();
    const first = await scan(table, counted(1));
    await scan(table, []);
    await lake.compact(table, { minFiles: 2 });
    expect([await sizes(table), await sizes(table, first.id)]).toEqual(['', 'a null, b 1']);
    const { tables: summaries } = await lakeSummary(ledger.db);
    expect(summaries.find(({ name }) => name === table.name)).toMatchObject({ rows: 0, files: 1 });
    await scan(table, counted(2));
    expect(await sizes(table)).toBe('a null, b 2');
    const { tables: later } = await lakeSummary(ledger.db);
    expect(later.find(({ name }) => name === table.name)).toMatchObject({ rows: 2, files: 2 });
  });

  it('does not hide what is published meanwhile, nor refuse what was compared before', async () => {
    const { lake, ledger } = scratch;
    const table = fresh();
    for (let size = 0; size < 4; size++) await scan(table, counted(size));
    const spooled = [await lake.spool(table, [counted(9)])];
    const staged = await lake.stageChanges(table, spooled, { complete: WHOLE });
    const publishing = ledger.transaction((tx) => lake.publish(tx, [staged]));
    const [folded, twice] = await Promise.all([lake.compact(table), lake.compact(table), publishing]);
    expect([folded.into, twice.into].sort((a, b) => a - b)).toEqual([0, 2]);
    expect(await sizes(table)).toBe('a null, b 9');
    const stale = await lake.stageChanges(table, spooled, { complete: WHOLE });
    await scan(table, counted(10));
    await lake.compact(table, { minFiles: 2 });
    await expect(ledger.transaction((tx) => lake.publish(tx, [stale]))).rejects.toMatchObject({
      code: 'LAKE_BASE_MOVED',
    });
    expect((await lake.fsck()).items.filter(({ table: name }) => name === table.name)).toEqual([]);
  });

  it('waits while a file it needs is lost, and a lost past does not hide the present', async () => {
    const { lake } = scratch;
    const table = fresh();
    const first = await scan(table, counted(0));
    for (let size = 1; size < 4; size++) await scan(table, counted(size));
    await lake.compact(table);
    const past = (await files(table)).find(({ removed_snapshot: removed }) => removed !== null);
    await rm(path.join(lake.dir, past?.path ?? ''));
    await lake.fsck({ mend: true });
    expect(await sizes(table)).toBe('a null, b 3');
    await expect(sizes(table, first.id)).rejects.toMatchObject({ code: 'LAKE_FILES_LOST' });
    await scan(table, counted(4));
    expect(await lake.compact(table, { minFiles: 2 })).toMatchObject({ merged: 2 });
    for (const { path: file } of await files(table)) await rm(path.join(lake.dir, file), { force: true });
    await lake.fsck({ mend: true });
    await expect(scan(table, counted(5))).rejects.toMatchObject({ code: 'LAKE_FILES_LOST' });
    expect(await lake.compact(table, { minFiles: 1 })).toMatchObject({ merged: 0 });
  });
});

describe('history', () => {
  it('ends after its days: in files that are past, and in files that are folded again', async () => {
    const { lake, clock } = scratch;
    const table = fresh(7);
    const days: Date[] = [];
    for (let day = 0; day < 20; day++) {
      await scan(table, counted(day));
      days.push(clock.now());
      await clock.advance(DAY);
      await lake.retain([table]);
      await lake.compact(table, { minFiles: 2 });
    }
    // What ended within a week is there; of what ended before it no more than as much again is kept.
    expect(await sizes(table, days[13])).toBe('a null, b 13');
    expect(await sizes(table, days[19])).toBe('a null, b 19');
    await expect(sizes(table, days[4])).rejects.toMatchObject({ code: 'LAKE_HISTORY_GONE' });
    const held = (await files(table)).reduce((sum, { rows }) => sum + rows, 0);
    expect(held).toBeLessThanOrEqual(2 + 2 * 7);
    await clock.advance(100 * DAY);
    await lake.retain([table]);
    expect((await files(table)).map(({ rows }) => rows)).toEqual([2]);
    expect(await sizes(table)).toBe('a null, b 19');
  });

  it('shows each version of a key with its times, and a key that came back twice', async () => {
    const { lake, clock } = scratch;
    const table = fresh();
    const start = clock.now().getTime();
    for (const rows of [counted(1), [thing('a')], counted(1), counted(2)]) {
      await scan(table, rows);
      await clock.advance(DAY);
    }
    const versions = async (asOf?: Date) => {
      const sql = `SELECT size, _since, _until FROM ${table.name} WHERE arn = 'b' ORDER BY _since`;
      return (await lake.query({ sql, tables: [table], history: true, asOf, locked: true })).rows;
    };
    const day = (count: number) => new Date(start + count * DAY).toISOString();
    const first = { size: 1, _since: day(0), _until: day(1) };
    const all = [
      first,
      { size: 1, _since: day(2), _until: day(3) },
      { size: 2, _since: day(3), _until: null },
    ];
    expect(await versions()).toEqual(all);
    await lake.compact(table, { minFiles: 2 });
    expect(await versions()).toEqual(all);
    expect(await versions(new Date(start + 2.5 * DAY))).toEqual([
      first,
      { size: 1, _since: day(2), _until: null },
    ]);
    await expect(
      lake.query({ sql: `SELECT _since FROM ${table.name}`, tables: [table] }),
    ).rejects.toMatchObject({
      code: 'LAKE_SQL_INVALID',
    });
  });
});
