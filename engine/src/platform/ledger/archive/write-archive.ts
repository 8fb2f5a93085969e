/** The whole ledger as one stream, seen at one moment while others go on working. */
import { createHash } from 'node:crypto';
import { to as copyTo } from 'pg-copy-streams';
import { productVersion } from '../../product-version.ts';
import type { Ledger } from '../ledger.ts';
import { readApplied } from '../migrate.ts';
import { columnList, readSequences, readTables, schemasOf } from './catalog.ts';
import { ARCHIVE_FORMAT, type ArchivedTable, type ArchiveHeader, END_OF_ROWS, toLine } from './format.ts';
import { packFrames } from './frames.ts';

export interface ArchiveSummary {
  readonly tables: number;
  readonly rows: number;
}

/** Compressed; `done` is told what went in. */
export const ledgerArchive = (
  ledger: Pick<Ledger, 'dedicated'>,
  done: (summary: ArchiveSummary) => void,
): AsyncGenerator<Buffer> => packFrames(withEnd(contents(ledger, done)));

async function* withEnd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield toLine({ end: hash.digest('hex') });
}

async function* contents(
  ledger: Pick<Ledger, 'dedicated'>,
  done: (summary: ArchiveSummary) => void,
): AsyncGenerator<Buffer> {
  const client = ledger.dedicated();
  client.on('error', () => undefined); // the statement in flight fails with it
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const applied = await readApplied(client);
    const { rows: settings } = await client.query<{ server_version: string }>('show server_version');
    const migrations = applied.map(({ file }) => file).sort();
    yield toLine({
      archive: 'reeve-ledger',
      format: ARCHIVE_FORMAT,
      version: productVersion(),
      postgres: settings[0]?.server_version ?? '',
      migrations,
    } satisfies ArchiveHeader);
    const schemas = schemasOf(migrations);
    const tables = await readTables(client, schemas);
    let total = 0;
    for (const table of tables) total += yield* tableRows(client, table);
    yield toLine({ sequences: await readSequences(client, schemas) });
    await client.query('commit');
    done({ tables: tables.length, rows: total });
  } finally {
    await client.end();
  }
}

async function* tableRows(
  client: ReturnType<Ledger['dedicated']>,
  { table, columns }: ArchivedTable,
): AsyncGenerator<Buffer, number> {
  yield toLine({ table, columns });
  const hash = createHash('sha256');
  const copy = client.query(copyTo(`copy ${table} (${columnList(columns)}) to stdout`));
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  const rows = copy.rowCount;
  yield END_OF_ROWS;
  yield toLine({ rows, sha256: hash.digest('hex') });
  return rows;
}
