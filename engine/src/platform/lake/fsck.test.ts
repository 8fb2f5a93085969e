import { copyFile, mkdir, readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anywhere, events, happened } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import type { Lake } from './index.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

let files: string[] = [];
beforeEach(async () => {
  const { lake, ledger } = scratch;
  files = [];
  const replace = [{ table: events }];
  for (let index = 0; index < 3; index++) {
    const staged = await lake.stage(events, [happened(index * 1000, 1000)], anywhere);
    await ledger.transaction((tx) => lake.publish(tx, [staged], index === 0 ? { replace } : {}));
    files.push(staged.files[0]?.path ?? '');
  }
});

const full = (file = '') => path.join(scratch.lake.dir, file);
const count = async (lake: Lake, allowIncomplete = false) =>
  lake.query({ sql: 'SELECT count(*) AS n FROM events', tables: [events], allowIncomplete });
const findings = async (options = {}, kinds?: string[]) =>
  (await scratch.lake.fsck(options)).items
    .filter(({ kind, file }) => (kinds ? kinds.includes(kind) : files.includes(file)))
    .map(({ kind, file, detail, mended }) => ({ kind, file, detail, mended }));
const strays = ['orphan', 'leftover'];

/** Every file of the lake with its size, to show what mending did and did not do. */
async function listing(): Promise<string[]> {
  const names = await readdir(scratch.lake.dir, { recursive: true });
  return names.filter((name) => name.includes('.') && !name.includes('spill')).sort();
}

describe('a check', () => {
  it('finds nothing in a sound lake and touches nothing', async () => {
    const before = await listing();
    const report = await scratch.lake.fsck({ mend: true });
    expect(report.items).toEqual([]);
    expect(report.files).toBeGreaterThanOrEqual(3);
    expect(report.bytes).toBeGreaterThan(1000);
    expect(await listing()).toEqual(before);
  });

  it('marks what is missing; answers then refuse or name what they lack; what comes back is taken back', async () => {
    const { lake } = scratch;
    await rename(full(files[0]), full('away'));
    const missing = { kind: 'missing', file: files[0], detail: 'the file is gone' };
    expect(await findings()).toEqual([{ ...missing, mended: false }]);
    await expect(count(lake)).rejects.toMatchObject({ code: 'LAKE_FILE_UNREADABLE' });
    expect(await findings({ mend: true })).toEqual([{ ...missing, mended: true }]);
    await expect(count(lake)).rejects.toMatchObject({
      code: 'LAKE_FILES_LOST',
      message: `The lake table events has lost 1 file(s) with 1000 rows, first ${files[0]}.`,
    });
    const answer = await count(lake, true);
    expect(answer.rows).toEqual([{ n: 2000 }]);
    expect(answer.incomplete).toEqual([
      { table: 'events', path: files[0], rows: 1000, partition: {}, lost: 'the file is gone' },
    ]);
    expect(await lake.compact(events, { minFiles: 2 })).toMatchObject({ merged: 2 });
    await rename(full('away'), full(files[0]));
    expect(await findings({ mend: true })).toMatchObject([
      { kind: 'restored', file: files[0], mended: true },
    ]);
    expect((await count(lake)).rows).toEqual([{ n: 3000 }]);
  });

  it('finds what is cut short, flipped or replaced', async () => {
    const bytes = await readFile(full(files[0]));
    await truncate(full(files[0]), bytes.length - 100);
    const flipped = await readFile(full(files[1]));
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    await writeFile(full(files[1]), flipped);
    await writeFile(full(files[2]), Buffer.alloc((await readFile(full(files[2]))).length));
    const damage = await findings({ mend: true });
    const expected = [
      {
        kind: 'truncated',
        file: files[0],
        detail: `${bytes.length - 100} of ${bytes.length} bytes are there`,
        mended: true,
      },
      { kind: 'corrupt', file: files[1], detail: 'its checksum differs', mended: true },
      { kind: 'corrupt', file: files[2], detail: 'it is no Parquet file', mended: true },
    ];
    expect(damage.toSorted((a, b) => a.file.localeCompare(b.file))).toEqual(expected);
    const quickly = await findings({ quick: true, mend: true }); // must not take the flipped one for whole
    expect(quickly.map(({ kind }) => kind).sort()).toEqual(['corrupt', 'corrupt', 'truncated']);
    const answer = await count(scratch.lake, true);
    expect(answer.rows).toEqual([{ n: 0 }]);
    expect(answer.incomplete).toHaveLength(3);
  });

  it('moves orphans and the leftovers of dead processes aside, never those of the living', async () => {
    const { lake, ledger, clock } = scratch;
    const orphan = 'tables/events/orphan.parquet';
    await copyFile(full(files[0]), full(orphan));
    const host = (await readdir(full('_tmp')))[0]?.split('.')[0];
    const leftovers = [
      `_tmp/${host}.999999999.1.a/x.parquet`,
      `_tmp/${host}.${process.pid}.1.b/reused.parquet`,
    ];
    const foreign = '_tmp/another-host.1.1.c/y.parquet';
    for (const file of [...leftovers, foreign]) {
      await mkdir(path.dirname(full(file)), { recursive: true });
      await copyFile(full(files[0]), full(file));
    }
    const alive = await lake.stage(events, [happened(5000, 1)], anywhere);
    const items = await findings({ mend: true }, strays);
    expect(items.map(({ kind, file, mended }) => [kind, file, mended])).toEqual([
      ['orphan', orphan, true],
      ['leftover', foreign, false],
      ...leftovers.toSorted().map((file) => ['leftover', file, true]),
    ]);
    const after = await listing();
    for (const file of [orphan, ...leftovers]) expect(after).toContain(`lost+found/${file}`);
    expect(after).not.toContain(orphan);
    expect(after).toContain(foreign);
    await ledger.transaction((tx) => lake.publish(tx, [alive]));
    expect((await count(lake)).rows).toEqual([{ n: 3001 }]);
    await clock.advance(1000 * 86_400_000);
    expect(await findings({ mend: true, quick: true }, strays)).toMatchObject([
      { kind: 'leftover', file: foreign, mended: true },
    ]);
  });

  it('turns a rolled back publication into an orphan that can still be published, until it is moved aside', async () => {
    const { lake, ledger } = scratch;
    const staged = await lake.stage(events, [happened(9000, 1)], anywhere);
    const rolledBack = () =>
      ledger.transaction(async (tx) => {
        await lake.publish(tx, [staged]);
        throw new Error('no');
      });
    await expect(rolledBack()).rejects.toThrow('no');
    expect(await findings({}, strays)).toMatchObject([{ kind: 'orphan', file: staged.files[0]?.path }]);
    await expect(rolledBack()).rejects.toThrow('no');
    await findings({ mend: true });
    await expect(rolledBack()).rejects.toMatchObject({ code: 'LAKE_STAGED_GONE' });
  });
});
