/** The ledger's tables as Kysely sees them. Made by `npm run gen`; do not edit. */
import type { ColumnType, Generated } from 'kysely';

export interface LedgerSchema {
  'access.api_keys': { id: string; name: string; secret_hash: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; roles: string[]; scope: ColumnType<unknown, string, string>; created_at: ColumnType<Date, Date | string, Date | string>; created_by: string; last_used_at: ColumnType<Date | null, Date | string | null, Date | string | null>; expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>; revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null> };
  'access.sessions': { id_hash: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; subject_kind: string; subject_id: string; created_at: ColumnType<Date, Date | string, Date | string>; last_seen_at: ColumnType<Date, Date | string, Date | string>; expires_at: ColumnType<Date, Date | string, Date | string> };
  'access.sign_in_links': { token_hash: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; subject_kind: string; subject_id: string; created_at: ColumnType<Date, Date | string, Date | string>; expires_at: ColumnType<Date, Date | string, Date | string> };
  'access.users': { id: string; name: string; roles: string[]; scope: ColumnType<unknown, string, string>; created_at: ColumnType<Date, Date | string, Date | string>; created_by: string; disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null> };
  'audit.checkpoints': { size: ColumnType<string, string | number | bigint, string | number | bigint>; time: string; note: string };
  'audit.entries': { seq: ColumnType<string, string | number | bigint, string | number | bigint>; body: string; time: Generated<string>; action: Generated<string>; outcome: Generated<string>; principal: Generated<string>; resource_type: Generated<string>; resource_id: Generated<string> };
  'audit.nodes': { level: number; index: ColumnType<string, string | number | bigint, string | number | bigint>; hash: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array> };
  'audit.origin': { name: string; single: Generated<boolean> };
  'audit.payloads': { seq: ColumnType<string, string | number | bigint, string | number | bigint>; salt: string | null; payload: string | null };
  'audit.signers': { line: string; first_used: string };
  'http.idempotency': { key_sha256: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; request_sha256: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; answer: ColumnType<Buffer, Buffer | Uint8Array, Buffer | Uint8Array>; created_at: ColumnType<Date, Date | string, Date | string> };
  'lake.files': { path: string; table_name: string; partition: ColumnType<unknown, string, string>; columns: string[]; rows: ColumnType<string, string | number | bigint, string | number | bigint>; bytes: ColumnType<string, string | number | bigint, string | number | bigint>; sha256: string; newest: ColumnType<Date | null, Date | string | null, Date | string | null>; added_snapshot: ColumnType<string, string | number | bigint, string | number | bigint>; last_snapshot: ColumnType<string, string | number | bigint, string | number | bigint>; removed_snapshot: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>; retired_at: ColumnType<Date | null, Date | string | null, Date | string | null>; lost: string | null };
  'lake.head': { only_row: Generated<boolean>; snapshot: ColumnType<string, string | number | bigint, string | number | bigint>; at: ColumnType<Date, Date | string, Date | string> };
  'lake.horizons': { table_name: string; snapshot: ColumnType<string, string | number | bigint, string | number | bigint> };
  'lake.snapshots': { id: ColumnType<string, string | number | bigint, string | number | bigint>; at: ColumnType<Date, Date | string, Date | string> };
  'ledger.migrations': { file: string; sha256: string; applied_at: ColumnType<Date, Date | string | undefined, Date | string> };
  'ledger.outbox': { id: string; type: string; subject: string; event: ColumnType<unknown, string, string>; created_at: ColumnType<Date, Date | string | undefined, Date | string> };
}
