/** Export and import: everything comes back equal, from one PostgreSQL to another, or not at all. */

import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestLedger, testLedger, testPrograms } from '../../../../test/ledger.ts';
import { scratchHomes } from '../../../../test/support/scratch-homes.ts';
import { systemClock } from '../../clock/clock.ts';
import { type Ledger, type LedgerOptions, openLedger, readLedgerHealth } from '../index.ts';
import { readTables } from './catalog.ts';
import { exportLedger } from './export-ledger.ts';
import { packFrames, unpackFrames } from './frames.ts';
import { importLedger } from './import-ledger.ts';

const homes = scratchHomes();
let source: TestLedger;
let archive: string;

beforeAll(async () => {
  source = await testLedger();
  await fill(source);
  archive = path.join(homes.make(), 'ledger.zst');
});
afterAll(async () => {
  await source.close();
  await homes.end();
});

/** Something in every kind of column, and text that could be mistaken for the format itself. */
async function fill(ledger: Ledger): Promise<void> {
  const nasty = ['\\.', '\\\\.', '\n', '\t\\N', '\r\n', '"', '{"end":"x"}', 'ü€😀', ''];
  for (const [index, text] of nasty.entries())
    await sql`insert into ledger.outbox (id, type, subject, event) values
      (${`e${index}`}, 'a.b', ${text}, ${JSON.stringify({ text, nothing: null })}::jsonb), (${`n${index}`}, 'a.b', null, 'null')`.execute(
      ledger.db,
    );
  await sql`insert into ledger.deliveries (event_id, handler) select id, 'x.y' from ledger.outbox`.execute(
    ledger.db,
  );
  await sql`insert into http.idempotency (key_sha256, request_sha256, answer, created_at)
    select decode(md5(n::text), 'hex'), '\\x00ff5c2e0a'::bytea, decode(repeat(md5(n::text), 40), 'hex'), now()
    from generate_series(1, 3000) n`.execute(ledger.db);
  await sql`insert into audit.entries (seq, body) select n, jsonb_build_object('time', 't', 'action', 'a', 'outcome', 'o',
    'principal', jsonb_build_object('id', 'p'), 'resource', jsonb_build_object('type', 't', 'id', n::text))::text
    from generate_series(1, 50) n`.execute(ledger.db);
  await sql`insert into lake.snapshots (id, at) values (1, now())`.execute(ledger.db);
  await sql`update lake.head set snapshot = 1, at = now()`.execute(ledger.db);
  await sql`select graphile_worker.add_job('test:job', json_build_object('n', n)) from generate_series(1, 20) n`.execute(
    ledger.db,
  );
}

/** Every table as text, in one order, whatever order it lies in. */
async function everything(ledger: Pick<Ledger, 'dedicated'>): Promise<Record<string, unknown>> {
  const client = ledger.dedicated();
  await client.connect();
  const { rows: schemas } = await client.query<{ name: string }>(
    `select nspname::text as name from pg_namespace where nspname !~ '^(pg_|information_schema|public)'`,
  );
  const tables = await readTables(
    client,
    schemas.map(({ name }) => name),
  );
  const found: Record<string, unknown> = {};
  for (const { table } of tables) {
    const { rows } = await client.query({
      text: `select t::text as row from ${table} t order by (t::text) collate "C"`,
      rowMode: 'array',
    });
    found[table] = rows;
  }
  await client.end();
  return found;
}

const fresh = (programs: string) => ({ home: homes.make(), programs, clock: systemClock });

/** A new database on the server that all tests share: dropped with it. */
async function nowhere(): Promise<LedgerOptions> {
  const database = `import_${randomUUID().replaceAll('-', '')}`;
  const owner = await source.owner();
  await owner.query(`create database ${database}`);
  await owner.end();
  return { home: source.home, programs: testPrograms(), clock: systemClock, database };
}

async function contentsOf(options: LedgerOptions): Promise<Record<string, unknown>> {
  const ledger = await openLedger(options);
  const contents = await everything(ledger);
  await ledger.close();
  return contents;
}

describe('export and import', () => {
  it('bring back every row of every table, working sequences, and refuse a ledger in use', async () => {
    const before = await everything(source);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    const { rows, tables, bytes } = await exportLedger(source, archive);
    expect(rows).toBeGreaterThan(3_000);
    expect(tables).toBe(Object.keys(before).length);
    expect(readFileSync(archive)).toHaveLength(bytes);
    const target = await nowhere();
    await importLedger(target, archive);
    expect(await contentsOf(target)).toEqual(before);
    const ledger = await openLedger(target);
    const { rows: added } = await sql<{ id: string }>`
      select id from graphile_worker.add_job('test:job')`.execute(ledger.db);
    expect(Number(added[0]?.id)).toBeGreaterThan(20);
    await expect(sql`delete from audit.entries`.execute(ledger.db)).rejects.toMatchObject({ code: '42501' });
    await ledger.close();
    await expect(importLedger(target, archive)).rejects.toMatchObject({ code: 'LEDGER_NOT_EMPTY' });
  });

  it('take a ledger that was made but never used', async () => {
    const target = await nowhere();
    await (await openLedger(target)).close();
    const { rows } = await importLedger(target, archive);
    expect(rows).toBeGreaterThan(3_000);
  });

  it('see one moment, whatever is written meanwhile', async () => {
    const writing = source.transaction(async (tx) => {
      await sql`insert into ledger.outbox (id, type, event) values ('late', 'a.b', '{}')`.execute(tx);
      await sql`insert into ledger.deliveries (event_id, handler) values ('late', 'x.y')`.execute(tx);
    });
    const [summary] = await Promise.all([exportLedger(source, `${archive}.2`), writing]);
    const first = await exportLedger(source, `${archive}.3`);
    expect([first.rows, first.rows - 2]).toContain(summary.rows);
  });

  const debian15 = '/usr/lib/postgresql/15/bin';
  it.runIf(existsSync(debian15))('go from PostgreSQL 18 to 15 and back', async () => {
    const there = fresh(debian15);
    await importLedger(there, archive);
    const contents = await contentsOf(there);
    const ledger15 = await openLedger(there);
    expect((await readLedgerHealth(ledger15)).version).toMatch(/^15\./);
    const file = path.join(there.home, 'back.zst');
    await exportLedger(ledger15, file);
    await ledger15.close();
    const back = await nowhere();
    await importLedger(back, file);
    expect(await contentsOf(back)).toEqual(contents);
  });

  it('write zstd frames, each after one that tells its length', () => {
    expect(readFileSync(archive).readUInt32LE(0)).toBe(0x184d2a50);
  });

  it.runIf(spawnSync('zstd', ['--version']).status === 0)('write what the usual tool can read', () => {
    const plain = execFileSync('zstd', ['-dc', archive], { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(plain).toContain('"archive":"reeve-ledger"');
  });
});

describe('an archive that is not whole', () => {
  const size = () => readFileSync(archive).length;
  const changed = (change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(homes.make(), 'changed.zst');
    writeFileSync(file, change(readFileSync(archive)));
    return file;
  };

  it('is refused wherever it was cut or flipped, and leaves nothing behind', async () => {
    const target = await nowhere();
    const cut = [0, 5, 11, 40, Math.floor(size() / 2), size() - 1].map((length) =>
      changed((bytes) => bytes.subarray(0, length)),
    );
    const flipped = [3, 30, Math.floor(size() / 3), size() - 20].map((at) =>
      changed((bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 16;
        return bytes;
      }),
    );
    const longer = changed((bytes) => Buffer.concat([bytes, bytes]));
    for (const file of [...cut, ...flipped, longer])
      await expect(importLedger(target, file)).rejects.toMatchObject({
        code: 'LEDGER_ARCHIVE_DAMAGED',
      });
    expect((await importLedger(target, archive)).rows).toBeGreaterThan(3_000);
  });

  it('is refused when it was edited: other rows, fewer rows, a newer version', async () => {
    const text = async (file: string) => {
      const parts: Buffer[] = [];
      for await (const block of unpackFrames(
        (async function* () {
          yield readFileSync(file);
        })(),
      ))
        parts.push(block);
      return Buffer.concat(parts).toString('latin1');
    };
    const repacked = async (edit: (plain: string) => string) => {
      const plain = Buffer.from(edit(await text(archive)), 'latin1');
      const parts: Buffer[] = [];
      for await (const frame of packFrames(
        (async function* () {
          yield plain;
        })(),
      ))
        parts.push(frame);
      return changed(() => Buffer.concat(parts));
    };
    const refusals = [
      [
        'LEDGER_ARCHIVE_DAMAGED',
        (plain: string) => plain.replace('"p"', '"q"').replace('e3\ta.b', 'e9\ta.b'),
      ],
      ['LEDGER_ARCHIVE_DAMAGED', (plain: string) => plain.replace(/^n3\t.*\n/m, '')],
      ['LEDGER_ARCHIVE_NEWER', (plain: string) => plain.replace('"format":1', '"format":2')],
      ['LEDGER_ARCHIVE_NEWER', (plain: string) => plain.replace('ledger/0001', 'ledger/9001')],
      ['LEDGER_ARCHIVE_DAMAGED', (plain: string) => plain.replace(/"end":"./, '"end":"z')],
    ] as const;
    const target = await nowhere();
    for (const [code, edit] of refusals)
      await expect(importLedger(target, await repacked(edit))).rejects.toMatchObject({ code });
  });

  it('is never left under its name by an export that failed', async () => {
    const file = path.join(homes.make(), 'never.zst');
    const broken = { dedicated: () => source.dedicated() };
    const client = await source.owner();
    const exporting = exportLedger(broken, file);
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await client.end();
    await exporting.then(
      () => expect(existsSync(file)).toBe(true),
      () => expect(existsSync(file)).toBe(false),
    );
    await expect(exportLedger(source, '/nonexistent/folder/x')).rejects.toThrow('ENOENT');
  });
});
