/** The ledger's tables as Kysely sees them. Made by `npm run gen`; do not edit. */
import type { ColumnType, Generated } from 'kysely';

export interface LedgerSchema {
  'ledger.migrations': { file: string; sha256: string; applied_at: Generated<Date> };
  'ledger.outbox': { id: string; type: string; subject: string; event: ColumnType<unknown, string, string>; created_at: Generated<Date> };
  'http.idempotency': { key_sha256: Buffer; request_sha256: Buffer; answer: Buffer; created_at: Date };
}
