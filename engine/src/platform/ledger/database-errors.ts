/** Turns what PostgreSQL and the driver throw into errors that say what to do; what it does not know stays as it is. */
import pg from 'pg';
import { ReeveError } from '#kernel/error.ts';
import { ledgerErrors } from './errors.ts';

/** By SQLSTATE: serialization failure and deadlock; the same work tried again may succeed. */
const CONTENDED = new Set(['40001', '40P01']);
const VALUE_REFUSED = new Set([
  '23502',
  '23514',
  '22001',
  '22003',
  '22007',
  '22008',
  '22P02',
  '22P05',
  '22021',
]);
const GOING_DOWN = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300']);

export const isContended = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && CONTENDED.has(error.code ?? '');

/** No connection, or one that broke: nothing is known of the statement in flight. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return GOING_DOWN.has(error.code ?? '');
  if (!(error instanceof Error) || error instanceof ReeveError) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/.test(code) ||
    /Connection terminated|timeout (exceeded when trying to connect|expired)|connection error/i.test(
      error.message,
    )
  );
}

export function toLedgerError(error: unknown): unknown {
  if (isUnreachable(error))
    return ledgerErrors.LEDGER_UNREACHABLE({ problem: text(error) }, { cause: error });
  if (!(error instanceof pg.DatabaseError)) return error;
  const cause = { cause: error };
  const code = error.code ?? '';
  const constraint = error.constraint ?? '';
  if (code === '23505') return ledgerErrors.LEDGER_CONFLICT({ constraint }, cause);
  if (code === '23503') return ledgerErrors.LEDGER_REFERENCE({ constraint }, cause);
  if (VALUE_REFUSED.has(code)) return ledgerErrors.LEDGER_VALUE_REFUSED({ problem: error.message }, cause);
  if (CONTENDED.has(code)) return ledgerErrors.LEDGER_CONTENDED({}, cause);
  if (code === '57014' || code === '55P03') return ledgerErrors.LEDGER_TIMEOUT({}, cause);
  if (code === '53100') return ledgerErrors.LEDGER_DISK_FULL({ folder: 'its disk' }, cause);
  if (code === '42501') return ledgerErrors.LEDGER_REFUSED({ problem: error.message }, cause);
  return error;
}

const text = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
