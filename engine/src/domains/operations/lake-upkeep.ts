/** Keeps the lake small and quick: lets go of what is too old, folds what came in small pieces. */
import type { Table } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';

/** Ends between two tables when told to stop; what is left is done the next day. */
export async function lookAfterLake(platform: Platform, signal: AbortSignal): Promise<void> {
  const { lake, log } = platform;
  const tables = (await platform.tables()).map((table) => withHistory(platform, table));
  const retained = await lake.retain(tables);
  log.info('lake retention', { ...retained });
  for (const table of tables) {
    signal.throwIfAborted();
    const { merged, into, rows } = await lake.compact(table, { signal });
    if (merged > 0) log.info('lake compaction', { table: table.name, merged, into, rows });
  }
}

/** How long older states stay readable is the installation's to say where the table does not. */
const withHistory = ({ config }: Platform, table: Table): Table => ({
  ...table,
  retention: { historyDays: config.lake.retentionDays, ...table.retention },
});
