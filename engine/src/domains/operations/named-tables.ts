/** The tables of the lake, or the one that somebody names. */
import { didYouMean } from '#kernel/nearest.ts';
import type { Table } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { operationsErrors } from './errors.ts';

export async function namedTables(
  platform: Pick<Platform, 'tables'>,
  name: string | undefined,
): Promise<readonly Table[]> {
  const all = await platform.tables();
  const found = all.filter((table) => name === undefined || table.name === name);
  if (name !== undefined && found.length === 0) {
    const names = all.map((table) => table.name);
    throw operationsErrors.LAKE_TABLE_UNKNOWN({ table: name, hint: didYouMean(name, names) });
  }
  return found;
}
