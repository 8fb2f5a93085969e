/** API keys: made once, shown once, kept as a hash, revoked at once. */
import { sql } from 'kysely';
import type { Principal, Role, Scope } from '#kernel/principal.ts';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { CreatedKey, KeyItem, NewKey } from './contract.ts';
import { accessErrors } from './errors.ts';
import { requireWithin } from './grant.ts';
import { hashSecret, issueSecret, isWellFormed, sameHash } from './secret.ts';

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly secret_hash: Buffer;
  readonly roles: Role[];
  readonly scope: Scope;
  readonly created_at: Date;
  readonly created_by: string;
  readonly last_used_at: Date | null;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
}

/** Last use is told to the minute: a busy key must not write on every request. */
const TOUCH_MS = 60_000;

export async function createKey(
  tx: Tx,
  { clock, random, newId }: Pick<Platform, 'clock' | 'random' | 'newId'>,
  creator: Principal,
  wanted: NewKey,
): Promise<CreatedKey> {
  requireWithin(creator, wanted);
  const now = clock.now();
  const expires = wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt);
  if (expires && expires <= now) throw accessErrors.EXPIRY_PAST({ time: expires.toISOString() });
  const secret = issueSecret('key', random);
  const { rows } = await sql<KeyRow>`
    insert into access.api_keys (id, name, secret_hash, roles, scope, created_at, created_by, expires_at)
    values (${newId('key')}, ${wanted.name}, ${hashSecret(secret)}, ${wanted.roles}::text[],
      ${JSON.stringify(wanted.scope)}::jsonb, ${now}, ${creator.id}, ${expires})
    returning *`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the ledger returned no row for a new key');
  return { ...toKey(row), secret };
}

export async function revokeKey(tx: Tx, { clock }: Pick<Platform, 'clock'>, id: string): Promise<KeyItem> {
  const { rows } = await sql<KeyRow>`
    update access.api_keys set revoked_at = coalesce(revoked_at, ${clock.now()})
    where id = ${id} returning *`.execute(tx);
  await sql`delete from access.sessions where subject_id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw accessErrors.KEY_UNKNOWN({ id });
  return toKey(row);
}

export interface After {
  readonly createdAt: string;
  readonly id: string;
}

/** Newest first. */
export async function listKeys(queries: Queries, limit: number, after?: After): Promise<KeyItem[]> {
  const older = after ? sql`(created_at, id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const { rows } = await sql<KeyRow>`
    select * from access.api_keys where ${older} order by created_at desc, id desc limit ${limit}`.execute(
    queries,
  );
  return rows.map(toKey);
}

/** The principal of a presented key; undefined for anything but a live one. */
export async function principalOfKey(
  queries: Queries,
  { clock }: Pick<Platform, 'clock'>,
  secret: string,
): Promise<Principal | undefined> {
  if (!isWellFormed('key', secret)) return undefined;
  const hash = hashSecret(secret);
  const { rows } = await sql<KeyRow>`select * from access.api_keys where secret_hash = ${hash}`.execute(
    queries,
  );
  const [row] = rows;
  const now = clock.now();
  if (!row || !sameHash(row.secret_hash, hash) || !isLive(row, now)) return undefined;
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() >= TOUCH_MS)
    await sql`update access.api_keys set last_used_at = ${now} where id = ${row.id}`.execute(queries);
  return keyPrincipal(row);
}

export const isLive = (row: Pick<KeyRow, 'revoked_at' | 'expires_at'>, now: Date): boolean =>
  row.revoked_at === null && (row.expires_at === null || row.expires_at > now);

export const keyPrincipal = ({
  id,
  name,
  roles,
  scope,
}: Pick<KeyRow, 'id' | 'name' | 'roles' | 'scope'>): Principal => ({
  kind: 'key',
  id,
  name,
  roles,
  scope,
});

const toKey = (row: KeyRow): KeyItem => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  scope: row.scope as KeyItem['scope'],
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
