/** Folds the small files of one table of the lake, or of all. */
import type { Compacted } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { namedTables } from './named-tables.ts';

export async function compactLake(
  platform: Platform,
  name: string | undefined,
  signal: AbortSignal,
): Promise<(Compacted & { readonly table: string })[]> {
  const folded = [];
  for (const table of await namedTables(platform, name)) {
    signal.throwIfAborted();
    // Two files suffice: whoever asks wants it done.
    folded.push({ table: table.name, ...(await platform.lake.compact(table, { minFiles: 2, signal })) });
  }
  return folded;
}
