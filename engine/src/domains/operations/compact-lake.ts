/** Folds the small files of one table of the lake, or of all. */
import { didYouMean } from '#kernel/nearest.ts';
import type { Compacted } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { operationsErrors } from './errors.ts';

export async function compactLake(
  platform: Platform,
  name: string | undefined,
  signal: AbortSignal,
): Promise<(Compacted & { readonly table: string })[]> {
  const tables = await platform.tables();
  const wanted = name === undefined ? tables : tables.filter((table) => table.name === name);
  if (name !== undefined && wanted.length === 0) {
    const hint = didYouMean(
      name,
      tables.map((table) => table.name),
    );
    throw operationsErrors.LAKE_TABLE_UNKNOWN({ table: name, hint });
  }
  const folded = [];
  for (const table of wanted) {
    signal.throwIfAborted();
    // Two files suffice: whoever asks wants it done.
    folded.push({ table: table.name, ...(await platform.lake.compact(table, { minFiles: 2, signal })) });
  }
  return folded;
}
