/** Reads the log: pages of entries, newest first, and one entry with the proof that it is in. */
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { signCheckpoint } from './checkpoint.ts';
import { logKey } from './checkpoints.ts';
import type { AuditEntry, AuditFilter, Growth, ProvenEntry } from './contract.ts';
import type { EntryBody } from './entry.ts';
import { auditErrors } from './errors.ts';
import { consistencyProof, inclusionProof, logSize, rootOf } from './tree.ts';

export interface EntryRow {
  readonly seq: string;
  readonly body: string;
  readonly payload: string | null;
}

/** Newest first; `before` is the number of the last entry already seen. */
export async function listEntries(
  queries: Queries,
  filter: AuditFilter,
  limit: number,
  before?: number,
): Promise<AuditEntry[]> {
  const { rows } = await sql<EntryRow>`
    select entry.seq, entry.body, payload.payload
    from audit.entries entry left join audit.payloads payload using (seq)
    where ${sql.join(conditions(filter, before), sql` and `)}
    order by entry.seq desc limit ${limit}`.execute(queries);
  return rows.map(toEntry);
}

function conditions(query: AuditFilter, before: number | undefined): RawBuilder<boolean>[] {
  const asked = [sql<boolean>`true`];
  const [type, ...id] = query.resource?.split('/') ?? [];
  if (query.action !== undefined) asked.push(sql`entry.action = ${query.action}`);
  if (query.principal !== undefined) asked.push(sql`entry.principal = ${query.principal}`);
  if (query.outcome !== undefined) asked.push(sql`entry.outcome = ${query.outcome}`);
  if (type !== undefined) asked.push(sql`entry.resource_type = ${type}`);
  if (id.length > 0) asked.push(sql`entry.resource_id = ${id.join('/')}`);
  if (query.since !== undefined) asked.push(sql`entry.time >= ${new Date(query.since).toISOString()}`);
  if (query.until !== undefined) asked.push(sql`entry.time < ${new Date(query.until).toISOString()}`);
  if (before !== undefined) asked.push(sql`entry.seq < ${before}`);
  return asked;
}

function toEntry({ body, payload }: EntryRow): AuditEntry {
  const { seq, time, principal, action, resource, outcome, requestId } = JSON.parse(body) as EntryBody;
  const told =
    payload === null ? undefined : (JSON.parse(payload) as { name: string; detail: AuditEntry['detail'] });
  return {
    seq,
    time,
    principal: { ...principal, ...(told ? { name: told.name } : {}) },
    action,
    resource,
    outcome,
    requestId,
    detail: told?.detail ?? {},
    erased: told === undefined,
  };
}

/** The proof is for the log as it is now, under a checkpoint signed for the occasion. */
export async function readEntry(platform: Platform, seq: number): Promise<ProvenEntry> {
  const { db } = platform.ledger;
  const { rows } = await sql<EntryRow>`
    select entry.seq, entry.body, payload.payload
    from audit.entries entry left join audit.payloads payload using (seq) where entry.seq = ${seq}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw auditErrors.AUDIT_ENTRY_UNKNOWN({ seq });
  const { size, root, checkpoint } = await signedHead(platform);
  const hashes = await inclusionProof(db, seq - 1, size);
  return {
    entry: toEntry(row),
    body: row.body,
    proof: {
      index: seq - 1,
      size,
      root: root.toString('base64'),
      hashes: hashes.map((hash) => hash.toString('base64')),
      checkpoint,
    },
  };
}

/** Shows that the log still begins with the `from` entries it had: to whoever kept the checkpoint of then. */
export async function readGrowth(platform: Platform, from: number): Promise<Growth> {
  const { size, checkpoint } = await signedHead(platform);
  if (from > size) throw auditErrors.AUDIT_ENTRY_UNKNOWN({ seq: from });
  const hashes = await consistencyProof(platform.ledger.db, from, size);
  return { from, size, hashes: hashes.map((hash) => hash.toString('base64')), checkpoint };
}

async function signedHead(platform: Platform) {
  const { db } = platform.ledger;
  const [key, size] = await Promise.all([logKey(db, platform), logSize(db)]);
  const root = await rootOf(db, size);
  const time = platform.clock.now().toISOString();
  return { size, root, checkpoint: signCheckpoint({ origin: key.name, size, root, time }, key) };
}
