/** How the installation is doing. */
import { sql } from 'kysely';
import { countJobs } from '#platform/jobs/index.ts';
import { type LakeSummary, lakeSummary } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { productVersion } from '#platform/product-version.ts';
import { freeBytes } from './checks/disk.ts';
import type { LakeSummaryJson, Status } from './contract.ts';
import { readHealth } from './health.ts';

export async function readStatus(platform: Platform): Promise<Status> {
  const { home, ledger } = platform;
  const server = sql<{ version: string; size: string }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size`;
  const migrations = sql<{ schema: string; count: number }>`
    select split_part(file, '/', 1) as schema, count(*)::int as count from ledger.migrations group by 1 order by 1`;
  const [{ rows }, applied, free, health, lake, jobs] = await Promise.all([
    server.execute(ledger.db),
    migrations.execute(ledger.db),
    freeBytes(home),
    readHealth(platform),
    lakeSummary(ledger.db),
    countJobs(ledger.db),
  ]);
  return {
    version: productVersion(),
    organisation: platform.config.organisation.name,
    health,
    ledger: {
      kind: ledger.kind,
      version: rows[0]?.version ?? 'unknown',
      sizeBytes: Number(rows[0]?.size),
      migrations: applied.rows,
    },
    lake: lakeJson(lake),
    jobs,
    storage: { home, freeBytes: free },
  };
}

export const lakeJson = ({ tables, bytes, snapshot }: LakeSummary): LakeSummaryJson => ({
  tables: tables.map((table) => ({ ...table, updatedAt: table.updatedAt.toISOString() })),
  bytes,
  snapshot,
});
