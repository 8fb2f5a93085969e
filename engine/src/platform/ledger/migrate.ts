/** Brings the ledger's schemas up to date: SQL files per room, forward only, one transaction each, under a lock. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { packageFolder } from '#platform/package-folder.ts';
import { ledgerErrors } from './errors.ts';

interface Migration {
  /** `<room>/<file>`, the identity in the ledger. */
  readonly file: string;
  readonly sql: string;
  readonly sha256: string;
}

const LOCK_KEY = 7_331_001;

/** Every `src/{platform,domains}/<room>/migrations/NNNN_name.sql`, platform first, then by room and number. */
async function readMigrations(): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const tier of ['platform', 'domains']) {
    const tierFolder = path.join(packageFolder(), 'src', tier);
    for (const room of (await readdir(tierFolder)).sort()) {
      const folder = path.join(tierFolder, room, 'migrations');
      const files = await readdir(folder).catch(() => []);
      for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
        const sql = await readFile(path.join(folder, file), 'utf8');
        migrations.push({
          file: `${room}/${file}`,
          sql,
          sha256: createHash('sha256').update(sql).digest('hex'),
        });
      }
    }
  }
  return migrations;
}

/** Applies what is missing. Six processes may call this at once. */
export async function migrate(client: pg.ClientBase): Promise<void> {
  const migrations = await readMigrations();
  await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    await client.query(`create schema if not exists ledger;
      create table if not exists ledger.migrations (
        file text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const applied = await client.query<{ file: string; sha256: string }>(
      'select file, sha256 from ledger.migrations',
    );
    const known = new Map(applied.rows.map((row) => [row.file, row.sha256]));
    const files = new Set(migrations.map((migration) => migration.file));
    for (const file of known.keys()) if (!files.has(file)) throw ledgerErrors.LEDGER_AHEAD({ file });
    for (const migration of migrations) await applyOnce(client, migration, known.get(migration.file));
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
  }
}

async function applyOnce(
  client: pg.ClientBase,
  { file, sql, sha256 }: Migration,
  before?: string,
): Promise<void> {
  if (before === sha256) return;
  if (before !== undefined) throw ledgerErrors.LEDGER_MIGRATION_CHANGED({ file });
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into ledger.migrations (file, sha256) values ($1, $2)', [file, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw ledgerErrors.LEDGER_MIGRATION_FAILED({ file }, { cause });
  }
}
