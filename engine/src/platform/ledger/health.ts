/** How the ledger is doing: what it runs on, how large it is, at which level. */
import { sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import { APP_ROLE } from './role.ts';

export interface LedgerHealth {
  readonly kind: Ledger['kind'];
  readonly version: string;
  readonly sizeBytes: number;
  /** `owner` where the product's own role could not be made: then only triggers guard what is append-only. */
  readonly worksAs: 'role' | 'owner';
  readonly migrations: { schema: string; count: number }[];
}

export async function readLedgerHealth({ db, kind }: Ledger): Promise<LedgerHealth> {
  const server = sql<{ version: string; size: string; role: string }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size,
      current_user::text as role`;
  const applied = sql<{ schema: string; count: number }>`
    select split_part(file, '/', 1) as schema, count(*)::int as count
    from ledger.migrations group by 1 order by 1`;
  const { rows } = await server.execute(db);
  const migrations = await applied.execute(db);
  const { version = 'unknown', size, role } = rows[0] ?? {};
  const worksAs = role === APP_ROLE ? 'role' : 'owner';
  return { kind, version, sizeBytes: Number(size), worksAs, migrations: migrations.rows };
}
