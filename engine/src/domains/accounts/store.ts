/** Keeps what was read of the accounts, and how that went. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Account, Organization, Problem } from './account.ts';
import { type AccountRow, COLUMNS, toAccount, toRow } from './rows.ts';

/** The last attempt to read the accounts, and what they were put together by. */
export interface LastReading {
  readonly organization: Organization | null;
  readonly ownAccount: string | null;
  readonly complete: boolean;
  readonly problem: Problem | null;
  /** When the list was last read whole; null while it never was. */
  readonly readAt: Date | null;
  readonly attemptedAt: Date;
  readonly againSoon: boolean;
  /** It was the simulated AWS that was asked. */
  readonly simulated: boolean;
  /** The fingerprint of the settings. */
  readonly settings: string;
}

export async function loadReading(queries: Queries): Promise<LastReading | undefined> {
  const { rows } = await sql<LastReading>`select organization, own_account as "ownAccount", complete, problem,
    read_at as "readAt", attempted_at as "attemptedAt", again_soon as "againSoon", simulated, settings
    from accounts.reading`.execute(queries);
  return rows[0];
}

/** Every account, by id. */
export async function loadAccounts(queries: Queries): Promise<Account[]> {
  const { rows } = await sql<AccountRow>`select * from accounts.accounts order by id`.execute(queries);
  return rows.map(toAccount);
}

/** Instead of whatever was kept. */
export async function save(tx: Tx, accounts: readonly Account[], reading: LastReading): Promise<void> {
  const { organization, ownAccount, complete, problem, readAt, attemptedAt, againSoon, simulated, settings } =
    reading;
  const names = sql.join(COLUMNS.map((name) => sql.id(name)));
  await sql`delete from accounts.accounts`.execute(tx);
  await sql`insert into accounts.accounts (${names})
    select ${names} from jsonb_populate_recordset(null::accounts.accounts,
      ${JSON.stringify(accounts.map(toRow))}::jsonb)`.execute(tx);
  await sql`insert into accounts.reading
    (organization, own_account, complete, problem, read_at, attempted_at, again_soon, simulated, settings)
    values (${json(organization)}::jsonb, ${ownAccount}, ${complete}, ${json(problem)}::jsonb, ${readAt},
      ${attemptedAt}, ${againSoon}, ${simulated}, ${settings})
    on conflict (single) do update set organization = excluded.organization, own_account = excluded.own_account,
      complete = excluded.complete, problem = excluded.problem, read_at = excluded.read_at,
      attempted_at = excluded.attempted_at, again_soon = excluded.again_soon, simulated = excluded.simulated, settings = excluded.settings`.execute(
    tx,
  );
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
