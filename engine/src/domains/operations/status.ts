/** How the installation is doing. */
import { countJobs } from '#platform/jobs/index.ts';
import { type LakeSummary, lakeSummary } from '#platform/lake/index.ts';
import { readLedgerHealth } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { productVersion } from '#platform/product-version.ts';
import { freeBytes } from './checks/disk.ts';
import type { LakeSummaryJson, Status } from './contract.ts';
import { readHealth } from './health.ts';

export async function readStatus(platform: Platform): Promise<Status> {
  const { home, ledger } = platform;
  // One after the other on one connection: to open another takes longer than any of these answers.
  const ledgerHealth = await readLedgerHealth(ledger);
  const health = await readHealth(platform);
  const lake = await lakeSummary(ledger.db);
  const jobs = await countJobs(ledger.db);
  const free = await freeBytes(home);
  return {
    version: productVersion(),
    organisation: platform.config.organisation.name,
    health,
    ledger: ledgerHealth,
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
