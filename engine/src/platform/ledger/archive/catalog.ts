/** What of a database belongs to the ledger: tables in an order that foreign keys allow, columns, sequences. */
import type pg from 'pg';
import { MIGRATION_LISTS } from '../migrate.ts';
import { schemaOf } from '../read-migrations.ts';
import type { ArchivedTable } from './format.ts';

export const schemasOf = (migrations: readonly string[]): string[] => [...new Set(migrations.map(schemaOf))];

/** Referenced tables come before those that refer to them. Generated columns are left out. */
export async function readTables(
  client: pg.ClientBase,
  schemas: readonly string[],
): Promise<ArchivedTable[]> {
  const { rows } = await client.query<ArchivedTable & { refers: string[] }>(
    `select format('%I.%I', nspname, relname) as table,
       array(select attname::text from pg_attribute
             where attrelid = tables.oid and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum) as columns,
       array(select distinct format('%I.%I', n.nspname, c.relname)
             from pg_constraint
             join pg_class c on c.oid = confrelid join pg_namespace n on n.oid = c.relnamespace
             where conrelid = tables.oid and contype = 'f' and confrelid <> conrelid) as refers
     from pg_class tables join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = any($1) and relkind = 'r' and format('%I.%I', nspname, relname) <> all($2)
     order by 1`,
    [schemas, MIGRATION_LISTS],
  );
  const sorted: ArchivedTable[] = [];
  const placed = new Set<string>();
  while (sorted.length < rows.length) {
    const ready = rows.filter(
      ({ table, refers }) => !placed.has(table) && refers.every((other) => placed.has(other)),
    );
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const { table, columns } of ready) {
      placed.add(table);
      sorted.push({ table, columns });
    }
  }
  return sorted;
}

/** Those that were used; a sequence without a value starts where its definition says. */
export async function readSequences(client: pg.ClientBase, schemas: readonly string[]) {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
     from pg_sequences where schemaname = any($1) and last_value is not null order by 1`,
    [schemas],
  );
  return rows;
}

export const columnList = (columns: readonly string[]): string =>
  columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
