/** The ledger's tables as Kysely sees them. Made by `npm run gen`; do not edit. */
import type { ColumnType, Generated } from 'kysely';

export interface LedgerSchema {
  'audit.checkpoints': { size: ColumnType<string, string | number | bigint, string | number | bigint>; time: string; note: string };
  'audit.entries': { seq: ColumnType<string, string | number | bigint, string | number | bigint>; body: string; time: Generated<string>; action: Generated<string>; outcome: Generated<string>; principal: Generated<string>; resource_type: Generated<string>; resource_id: Generated<string> };
  'audit.nodes': { level: number; index: ColumnType<string, string | number | bigint, string | number | bigint>; hash: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array> };
  'audit.origin': { name: string; single: Generated<boolean> };
  'audit.payloads': { seq: ColumnType<string, string | number | bigint, string | number | bigint>; salt: string | null; payload: string | null };
  'audit.signers': { line: string; first_used: string };
  'ledger.migrations': { file: string; sha256: string; applied_at: ColumnType<Date, Date | string | undefined, Date | string> };
  'ledger.outbox': { id: string; type: string; subject: string; event: ColumnType<unknown, string, string>; created_at: ColumnType<Date, Date | string | undefined, Date | string> };
}
