/** Inserts many rows by one statement, whatever their number: they travel as one JSON parameter. */
import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { Queries } from './ledger.ts';
import type { LedgerSchema } from './schema.generated.ts';

/** All rows have the columns of the first; other columns get their defaults. Returns how many were inserted. */
export async function insertMany<T extends keyof LedgerSchema>(
  db: Queries,
  table: T,
  rows: readonly Insertable<LedgerSchema[T]>[],
  onConflict: 'fail' | 'ignore' = 'fail',
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const names = Object.keys(first);
  const columns: RawBuilder<unknown> = sql.join(names.map((name) => sql.id(name)));
  const ignore = onConflict === 'ignore' ? sql`on conflict do nothing` : sql``;
  const result = await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows, asText)}::jsonb)
    ${ignore}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** As PostgreSQL reads them from text: bytes in hex, numbers that JSON cannot hold in full. */
function asText(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  if (original instanceof Uint8Array) return `\\x${Buffer.from(original).toString('hex')}`;
  return typeof value === 'bigint' ? value.toString() : value;
}
