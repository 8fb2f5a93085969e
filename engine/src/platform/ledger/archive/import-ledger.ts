/** Loads an archive into a new ledger: everything or nothing, checked row by row count and byte by byte. */
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openConnections } from '../connections.ts';
import { ledgerErrors } from '../errors.ts';
import { openLedger } from '../ledger.ts';
import { countRows, readApplied, WORKER_MIGRATION } from '../migrate.ts';
import type { LedgerOptions } from '../options.ts';
import { readMigrations, schemaOf } from '../read-migrations.ts';
import { columnList, readTables, schemasOf } from './catalog.ts';
import {
  ARCHIVE_FORMAT,
  type ArchivedTable,
  type ArchiveHeader,
  headerSchema,
  sequencesSchema,
  tableEndSchema,
  tableSchema,
} from './format.ts';
import { ArchiveReader } from './read-archive.ts';
import type { ArchiveSummary } from './write-archive.ts';

export interface ImportSummary extends ArchiveSummary {
  /** Of the product that made the archive. */
  readonly version: string;
}

/** Into a home or database that has no ledger yet, or one that nobody has used. */
export async function importLedger(options: LedgerOptions, file: string): Promise<ImportSummary> {
  const reader = new ArchiveReader(file);
  try {
    const header = await reader.json(headerSchema);
    await requireKnown(header, file);
    const level = new Set(header.migrations);
    const connections = await openConnections(options, level);
    let summary: ArchiveSummary;
    try {
      summary = await loadAll(connections.owner(), reader, header);
    } finally {
      await connections.close();
    }
    await (await openLedger(options)).close(); // brings it up to this version's level
    return { ...summary, version: header.version };
  } finally {
    await reader.close();
  }
}

async function requireKnown({ format, migrations, version }: ArchiveHeader, file: string): Promise<void> {
  const newer = (problem: string) => ledgerErrors.LEDGER_ARCHIVE_NEWER({ file, version, problem });
  if (format > ARCHIVE_FORMAT) throw newer(`format ${format}`);
  const known = new Set([...(await readMigrations()).map((step) => step.file), WORKER_MIGRATION]);
  const unknown = migrations.find((step) => !known.has(step));
  if (unknown) throw newer(`the migration ${unknown}`);
}

async function loadAll(
  connection: pg.ClientConfig,
  reader: ArchiveReader,
  header: ArchiveHeader,
): Promise<ArchiveSummary> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // the statement in flight fails with it
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = '30s'`);
    const schemas = schemasOf(header.migrations);
    const tables = await readTables(client, schemas);
    await client.query(`lock table ${tables.map(({ table }) => table).join(', ')} in exclusive mode`);
    await requireUnused(client, header);
    await removeSeeds(client, tables);
    let rows = 0;
    for (const table of tables) rows += await loadTable(client, reader, table);
    const { sequences } = await reader.json(sequencesSchema);
    for (const { name, value } of sequences) await client.query('select setval($1, $2)', [name, value]);
    await client.query(FREE_JOBS);
    await reader.end();
    await client.query('commit');
    return { tables: tables.length, rows };
  } finally {
    await client.end(); // without a commit nothing of it was
  }
}

/** What the migrations brought comes from the archive again. Empty tables stay untouched: some refuse every delete. */
async function removeSeeds(client: pg.ClientBase, tables: readonly ArchivedTable[]): Promise<void> {
  for (const { table } of tables.toReversed()) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount) await client.query(`delete from ${table}`);
  }
}

/** Whoever held a job then does not hold it here. */
const FREE_JOBS = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null;
  update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`;

/** Exactly at the archive's level, with no more rows than the migrations brought. */
async function requireUnused(client: pg.ClientBase, { migrations }: ArchiveHeader): Promise<void> {
  const applied = (await readApplied(client)).map(({ file }) => file);
  const atLevel = applied.length === migrations.length && applied.every((file) => migrations.includes(file));
  if (!atLevel) throw ledgerErrors.LEDGER_NOT_EMPTY();
  const { rows } = await client.query<{ file: string; seeded: number | null }>(
    'select file, seeded from ledger.migrations order by file',
  );
  const seeded = new Map(rows.map(({ file, seeded }) => [schemaOf(file), seeded]));
  for (const [schema, count] of seeded)
    if (count === null || count !== (await countRows(client, schema))) throw ledgerErrors.LEDGER_NOT_EMPTY();
}

async function loadTable(
  client: pg.ClientBase,
  reader: ArchiveReader,
  expected: ArchivedTable,
): Promise<number> {
  const { table, columns } = await reader.json(tableSchema);
  if (table !== expected.table || columns.join() !== expected.columns.join())
    throw reader.damaged(`it has ${table} where ${expected.table} belongs`);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  const copy = client.query(copyFrom(`copy ${table} (${columnList(columns)}) from stdin`));
  await pipeline(Readable.from(reader.rows(), { objectMode: false }), hashing, copy).catch(
    (error: unknown) => {
      if (!(error instanceof pg.DatabaseError)) throw error;
      throw reader.damaged(`the ledger refuses its rows of ${table}: ${error.message}`, error);
    },
  );
  const end = await reader.json(tableEndSchema);
  if (end.rows !== copy.rowCount || end.sha256 !== hash.digest('hex'))
    throw reader.damaged(`the rows of ${table} do not match their checksum`);
  return end.rows;
}
