import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anywhere, events, happened, thing, things } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import type { RowIn, Scope, Spooled } from './index.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

type Thing = RowIn<typeof things>;

let tables = 0;
const fresh = () => {
  tables += 1;
  return { ...things, name: `things_${tables}` } as typeof things;
};

const stage = async (table: typeof things, batches: Thing[][], complete: Scope[]) => {
  const spooled: Spooled[] = [];
  for (const rows of batches) spooled.push(await scratch.lake.spool(table, [rows]));
  const staged = await scratch.lake.stageChanges(table, spooled, { complete });
  await scratch.lake.dropSpool(spooled);
  return staged;
};

const merge = async (table: typeof things, batches: Thing[][], complete: Scope[]) => {
  const staged = await stage(table, batches, complete);
  await scratch.ledger.transaction((tx) => scratch.lake.publish(tx, [staged]));
  const { added, changed, removed, unchanged } = staged;
  return [added, changed, removed, unchanged];
};

const held = async (table: typeof things, asOf?: number) => {
  const sql = `SELECT * FROM ${table.name} ORDER BY arn`;
  return (await scratch.lake.query({ sql, tables: [table], asOf })).rows;
};

const HERE = { account: '111', region: 'eu' };
const THERE = { account: '111', region: 'us' };

describe('comparing', () => {
  it('keeps what is new, what differs and what is gone, and nothing else', async () => {
    const table = fresh();
    const a = thing('a', { size: 1, tags: { x: '1', y: '2' }, zones: ['b', 'a'], cost: '1.5' });
    expect(await merge(table, [[a, thing('b')], [thing('c', THERE)]], [HERE, THERE])).toEqual([3, 0, 0, 0]);
    const same = { ...a, tags: { y: '2', x: '1' }, cost: '1.50' };
    expect(await merge(table, [[same], [thing('c', THERE)]], [HERE, THERE])).toEqual([0, 0, 1, 2]);
    const rows = await held(table);
    expect(rows).toEqual([{ ...a, cost: '1.50000000' }, { ...thing('c', THERE) }]);
    const files = await readdir(path.join(scratch.lake.dir, 'tables', table.name));
    expect(await merge(table, [[same], [thing('c', THERE)]], [HERE, THERE])).toEqual([0, 0, 0, 2]);
    expect(await readdir(path.join(scratch.lake.dir, 'tables', table.name))).toEqual(files);
    expect(await readdir(path.join(scratch.lake.dir, '_spool', table.name))).toEqual([]);
  });

  it.each<[string, Partial<Thing>, Partial<Thing>]>([
    ['a value that becomes unknown', { size: 1 }, { size: null }],
    ['a tag', { tags: { a: '1' } }, { tags: { a: '2' } }],
    ['a tag more', { tags: { a: '1' } }, { tags: { a: '1', b: '' } }],
    ['tags that become unknown', { tags: {} }, { tags: null }],
    ['the order of a list', { zones: ['a', 'b'] }, { zones: ['b', 'a'] }],
    ['a list that becomes empty', { zones: ['a'] }, { zones: [] }],
    ['money in the eighth place', { cost: '0.00000001' }, { cost: '0.00000002' }],
    ['an instant', { seen: new Date(1) }, { seen: new Date(2) }],
    ['a place', HERE, THERE],
  ])('sees %s change', async (_, before, after) => {
    const table = fresh();
    await merge(table, [[thing('a', before)]], [HERE]);
    expect(await merge(table, [[thing('a', after)]], [HERE])).toEqual([0, 1, 0, 0]);
    const [row] = await held(table);
    expect(row).toMatchObject(after.seen ? { seen: after.seen.toISOString() } : after);
    expect(await merge(table, [[thing('a', after)]], [HERE])).toEqual([0, 0, 0, 1]);
  });
});

describe('completeness', () => {
  it('decides what is gone: nothing of a place that was not seen whole', async () => {
    const table = fresh();
    await merge(table, [[thing('a'), thing('b'), thing('c', THERE), thing('d', { account: '2' })]], []);
    expect(await merge(table, [[thing('a', { size: 1 })]], [])).toEqual([0, 1, 0, 0]);
    expect(await merge(table, [], [THERE])).toEqual([0, 0, 1, 0]);
    expect((await held(table)).map(({ arn }) => arn)).toEqual(['a', 'b', 'd']);
    expect(await merge(table, [], [{ account: '111' }])).toEqual([0, 0, 2, 0]);
    expect((await held(table)).map(({ arn }) => arn)).toEqual(['d']);
    expect(await merge(table, [], [{}])).toEqual([0, 0, 1, 0]);
    expect(await held(table)).toEqual([]);
    expect(await merge(table, [[thing('a')]], [HERE])).toEqual([1, 0, 0, 0]);
  });

  it('is told by scope columns only', async () => {
    const table = fresh();
    await expect(stage(table, [], [{ arn: 'a' }])).rejects.toMatchObject({
      code: 'LAKE_SCOPE_INVALID',
      message: expect.stringContaining('arn is no scope column'),
    });
    const unscoped = { ...table, scope: [] };
    await merge(unscoped, [[thing('a'), thing('b')]], [{}]);
    expect(await merge(unscoped, [[thing('a')]], [])).toEqual([0, 0, 0, 1]);
    expect(await merge(unscoped, [[thing('a')]], [{}])).toEqual([0, 0, 1, 1]);
  });

  it('lets the last word count where a row comes twice', async () => {
    const table = fresh();
    const sized = (size: number) => thing('a', { size });
    expect(await merge(table, [[sized(9)], [sized(1), thing('b'), sized(2)]], [HERE])).toEqual([2, 0, 0, 0]);
    expect((await held(table)).map(({ size }) => size)).toEqual([2, null]);
  });
});

describe('publishing changes', () => {
  it('is refused when others came first, and their work stands', async () => {
    const table = fresh();
    const [mine, theirs] = [await stage(table, [[thing('a')]], []), await stage(table, [[thing('b')]], [])];
    const { lake, ledger } = scratch;
    const twice = ledger.transaction((tx) => lake.publish(tx, [mine, theirs]));
    await expect(twice).rejects.toMatchObject({ code: 'LAKE_BASE_MOVED', status: 409 });
    const raced = await Promise.allSettled(
      [mine, theirs].map((one) => ledger.transaction((tx) => lake.publish(tx, [one]))),
    );
    expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await held(table)).toHaveLength(1);
    const nothing = await stage(table, [], []);
    await merge(table, [[thing('c')]], []);
    await expect(ledger.transaction((tx) => lake.publish(tx, [nothing]))).rejects.toMatchObject({
      code: 'LAKE_BASE_MOVED',
    });
  });

  it('is not refused for what happened to other tables', async () => {
    const table = fresh();
    const staged = await stage(table, [[thing('a')]], []);
    await merge(fresh(), [[thing('z')]], []);
    await scratch.ledger.transaction((tx) => scratch.lake.publish(tx, [staged]));
    expect(await held(table)).toHaveLength(1);
  });

  it('and plain rows do not mix', async () => {
    const { lake, ledger } = scratch;
    await expect(lake.stage(things, [[thing('a')]], anywhere)).rejects.toMatchObject({
      code: 'LAKE_TABLE_KEYED',
    });
    await expect(lake.spool(events, [happened(0, 1)])).rejects.toMatchObject({ code: 'LAKE_TABLE_UNKEYED' });
    const replace = ledger.transaction((tx) => lake.publish(tx, [], { replace: [{ table: things }] }));
    await expect(replace).rejects.toMatchObject({ code: 'LAKE_TABLE_KEYED' });
  });
});

describe('a spool file', () => {
  it('outlives the lake that wrote it', async () => {
    const table = fresh();
    const writer = scratch.another();
    const spooled = await writer.spool(table, [[thing('a')], [thing('b')]]);
    await writer.close();
    expect(spooled).toEqual({ table: table.name, file: expect.stringContaining('_spool/'), rows: 2 });
    const kept = JSON.parse(JSON.stringify(spooled)) as Spooled;
    expect(await scratch.lake.stageChanges(table, [kept], { complete: [] })).toMatchObject({ added: 2 });
    const none = await scratch.lake.spool(table, []);
    expect(await scratch.lake.stageChanges(table, [none], { complete: [] })).toMatchObject({ rows: 0 });
  });

  it('that is gone, damaged or of another table says so', async () => {
    const table = fresh();
    const { lake } = scratch;
    const spooled = await lake.spool(table, [[thing('a')]]);
    const gone = (detail: string) => ({ code: 'LAKE_SPOOL_GONE', message: expect.stringContaining(detail) });
    const other = lake.stageChanges(fresh(), [spooled], { complete: [] });
    await expect(other).rejects.toMatchObject(gone('holds rows of'));
    await writeFile(path.join(lake.dir, spooled.file), 'x');
    const damaged = lake.stageChanges(table, [spooled], { complete: [] });
    await expect(damaged).rejects.toMatchObject(gone('checksum differs'));
    await rm(path.join(lake.dir, spooled.file));
    const missing = lake.stageChanges(table, [spooled], { complete: [] });
    await expect(missing).rejects.toMatchObject(gone('is not there'));
    await lake.dropSpool([spooled]);
  });

  it('is nobody’s after a week', async () => {
    const { lake, clock } = scratch;
    const table = fresh();
    const [old, young] = [await lake.spool(table, [[thing('a')]]), await lake.spool(table, [[thing('b')]])];
    const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
    for (const [{ file }, days] of [
      [old, 7.1],
      [young, 6.9],
    ] as const)
      await utimes(path.join(lake.dir, file), daysAgo(days), daysAgo(days));
    const { items } = await lake.fsck();
    expect(items).toMatchObject([{ kind: 'orphan', file: old.file, table: table.name, mended: false }]);
    expect(await lake.retain([])).toMatchObject({ spool: 1 });
    expect((await lake.fsck()).items).toEqual([]);
    expect(await readdir(path.join(lake.dir, '_spool', table.name))).toEqual([path.basename(young.file)]);
  });
});
