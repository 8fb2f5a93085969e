/** Sessions of the web pages: an unguessable id in a cookie, its hash in the ledger, the subject looked up afresh each time. */
import { sql } from 'kysely';
import type { Principal, Role, Scope } from '#kernel/principal.ts';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { isLive, keyPrincipal } from './keys.ts';
import { localPrincipal } from './local-principal.ts';
import { hashSecret, issueSecret, isWellFormed } from './secret.ts';
import type { Subject } from './sign-in-links.ts';
import { userPrincipal } from './users.ts';

export interface OpenSession {
  readonly principal: Principal;
  readonly expiresAt: Date;
}

/** Without a request for this long a session ends, however much of its life is left. */
const IDLE_MS = 2 * 3_600_000;
const TOUCH_MS = 60_000;

type Timing = Pick<Platform, 'clock' | 'config'>;

/** Always a fresh id: one that was planted in the browser before the sign-in is worth nothing after it. */
export async function openSession(
  tx: Tx,
  { clock, config, random }: Timing & Pick<Platform, 'random'>,
  { kind, id }: Subject,
): Promise<{ secret: string; maxAgeSeconds: number; expiresAt: Date }> {
  const secret = issueSecret('session', random);
  const now = clock.now();
  const maxAgeSeconds = config.access.sessionHours * 3_600;
  const expiresAt = new Date(now.getTime() + maxAgeSeconds * 1_000);
  await sql`delete from access.sessions where expires_at <= ${now}`.execute(tx);
  await sql`
    insert into access.sessions (id_hash, subject_kind, subject_id, created_at, last_seen_at, expires_at)
    values (${hashSecret(secret)}, ${kind}, ${id}, ${now}, ${now}, ${expiresAt})`.execute(tx);
  return { secret, maxAgeSeconds, expiresAt };
}

interface SessionRow {
  readonly subject_kind: Subject['kind'];
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly id: string;
  readonly name: string | null;
  readonly roles: Role[] | null;
  readonly scope: Scope | null;
  readonly user_disabled_at: Date | null;
  readonly key_revoked_at: Date | null;
  readonly key_expires_at: Date | null;
}

/** The live session of a cookie's value; a disabled user and a revoked key have none. */
export async function findSession(
  queries: Queries,
  { clock }: Pick<Platform, 'clock'>,
  secret: string,
): Promise<OpenSession | undefined> {
  if (!isWellFormed('session', secret)) return undefined;
  const hash = hashSecret(secret);
  const { rows } = await sql<SessionRow>`
    select session.subject_kind, session.last_seen_at, session.expires_at, session.subject_id as id,
      coalesce(person.name, api_key.name) as name,
      coalesce(person.roles, api_key.roles) as roles,
      coalesce(person.scope, api_key.scope) as scope,
      person.disabled_at as user_disabled_at,
      api_key.revoked_at as key_revoked_at, api_key.expires_at as key_expires_at
    from access.sessions session
    left join access.users person on session.subject_kind = 'user' and person.id = session.subject_id
    left join access.api_keys api_key on session.subject_kind = 'key' and api_key.id = session.subject_id
    where session.id_hash = ${hash}`.execute(queries);
  const [row] = rows;
  const now = clock.now();
  if (!row || row.expires_at <= now || now.getTime() - row.last_seen_at.getTime() >= IDLE_MS)
    return undefined;
  const principal = subjectPrincipal(row, now);
  if (!principal) return undefined;
  if (now.getTime() - row.last_seen_at.getTime() >= TOUCH_MS)
    await sql`update access.sessions set last_seen_at = ${now} where id_hash = ${hash}`.execute(queries);
  return { principal, expiresAt: row.expires_at };
}

function subjectPrincipal(row: SessionRow, now: Date): Principal | undefined {
  if (row.subject_kind === 'local') {
    // The owner of the state directory may have changed since: then the link was another's.
    const local = localPrincipal();
    return local.id === row.id ? local : undefined;
  }
  const { id, name, roles, scope } = row;
  if (name === null || roles === null || scope === null) return undefined;
  if (row.subject_kind === 'user')
    return row.user_disabled_at === null ? userPrincipal({ id, name, roles, scope }) : undefined;
  const live = isLive({ revoked_at: row.key_revoked_at, expires_at: row.key_expires_at }, now);
  return live ? keyPrincipal({ id, name, roles, scope }) : undefined;
}

export async function endSession(tx: Tx, secret: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.sessions where id_hash = ${hashSecret(secret)} returning subject_id`.execute(tx);
  return rows.length > 0;
}
