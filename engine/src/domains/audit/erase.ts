/** Erases the name and the details of an entry, as privacy law may ask; the proof of the entry still holds. */
import { sql } from 'kysely';
import type { Tx } from '#platform/ledger/index.ts';
import { auditErrors } from './errors.ts';

/** The caller must append an ERASE_ACTION entry in the same transaction: without it no export verifies again. */
export async function erasePayload(tx: Tx, seq: number): Promise<void> {
  const { rows } = await sql<{ payload: string | null }>`
    select payload from audit.payloads where seq = ${seq} for update`.execute(tx);
  const [row] = rows;
  if (!row) throw auditErrors.AUDIT_ENTRY_UNKNOWN({ seq });
  if (row.payload === null) throw auditErrors.AUDIT_ALREADY_ERASED({ seq });
  await sql`update audit.payloads set salt = null, payload = null where seq = ${seq}`.execute(tx);
}
