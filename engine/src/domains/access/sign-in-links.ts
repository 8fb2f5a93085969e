/** One-time sign-in links: short-lived, used once, kept as a hash. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { SignInLink } from './contract.ts';
import { hashSecret, issueSecret, isWellFormed } from './secret.ts';

export interface Subject {
  readonly kind: 'local' | 'user' | 'key';
  readonly id: string;
}

const LIFE_MS = 15 * 60_000;

/** `origin` is where people reach the pages, base path included. The token is in the fragment, which no server sees. */
export async function createSignInLink(
  queries: Queries,
  { clock, random }: Pick<Platform, 'clock' | 'random'>,
  subject: Subject & { readonly kind: 'local' | 'user' },
  origin: string,
): Promise<SignInLink> {
  const token = issueSecret('link', random);
  const now = clock.now();
  const expires = new Date(now.getTime() + LIFE_MS);
  await sql`delete from access.sign_in_links where expires_at <= ${now}`.execute(queries);
  await sql`
    insert into access.sign_in_links (token_hash, subject_kind, subject_id, created_at, expires_at)
    values (${hashSecret(token)}, ${subject.kind}, ${subject.id}, ${now}, ${expires})`.execute(queries);
  return {
    url: `${origin.replace(/\/$/, '')}/sign-in#token=${token}`,
    token,
    expiresAt: expires.toISOString(),
  };
}

/** Whose link it was; of two who use it at once, one gets it. */
export async function takeSignInLink(
  tx: Tx,
  { clock }: Pick<Platform, 'clock'>,
  token: string,
): Promise<Subject | undefined> {
  if (!isWellFormed('link', token)) return undefined;
  const { rows } = await sql<{ subject_kind: Subject['kind']; subject_id: string; expires_at: Date }>`
    delete from access.sign_in_links where token_hash = ${hashSecret(token)}
    returning subject_kind, subject_id, expires_at`.execute(tx);
  const [row] = rows;
  if (!row || row.expires_at <= clock.now()) return undefined;
  return { kind: row.subject_kind, id: row.subject_id };
}
