/** Remembers of which type the columns of own types are: rows that were written so cannot be read otherwise. */
import { sql } from 'kysely';
import type { ReeveError } from '#kernel/error.ts';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { inventoryErrors } from '../errors.ts';
import type { Scanner } from '../scanner.ts';

/** With the first rows of a type its columns are settled; further ones may come. */
export async function rememberColumns(tx: Tx, { type, table }: Scanner): Promise<void> {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, column.type]),
  );
  await sql`insert into inventory.own_columns (type, name, column_type)
    select ${type}, key, value from jsonb_each_text(${JSON.stringify(columns)}::jsonb) on conflict do nothing`.execute(
    tx,
  );
}

/** An error for each scanner that gives a known column another type. */
export async function changedColumns(
  queries: Queries,
  scanners: readonly Scanner[],
): Promise<ReadonlyMap<Scanner, ReeveError>> {
  const types = scanners.map(({ type }) => type);
  const { rows } = await sql<{ type: string; name: string; column_type: string }>`
    select * from inventory.own_columns where type = any(${types}) order by type, name`.execute(queries);
  const changed = new Map<Scanner, ReeveError>();
  for (const { type, name, column_type: before } of rows) {
    const scanner = scanners.find((one) => one.type === type);
    const now = scanner?.table.columns[name]?.type;
    if (!scanner || now === undefined || now === before || changed.has(scanner)) continue;
    const file = scanner.plugin ?? '';
    const error = { file, column: name, now, before };
    changed.set(scanner, inventoryErrors.PLUGIN_COLUMN_CHANGED(error, { at: { file, field: name } }));
  }
  return changed;
}
