/** What can go wrong with the lake, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const lakeErrors = defineErrors({
  LAKE_TABLE_INVALID: {
    message: 'The lake table {table} is not declared correctly: {problem}.',
    remedy: 'Correct the declaration; its file names the table and its columns.',
    status: 500,
  },
  LAKE_VALUE_INVALID: {
    message: 'Row {row} for the lake table {table} was refused: column {column} {problem}.',
    remedy: 'Correct the row; nothing of this write was kept.',
    status: 422,
  },
  LAKE_PARTITION_INVALID: {
    message: 'The partition given for the lake table {table} is wrong: {problem}.',
    remedy: 'Give exactly one value for each of: {columns}.',
    status: 422,
  },
  LAKE_DISK_FULL: {
    message: 'The lake in {dir} has no room left; nothing was kept of this write.',
    remedy: 'Free space or raise the quota (df -h, ulimit -f), then repeat; reeve lake fsck shows leftovers.',
    status: 507,
  },
  LAKE_WRITE_FAILED: {
    message: 'Writing to the lake table {table} failed: {detail}.',
    remedy: 'Nothing was kept of this write. Read the cause, then repeat it.',
    status: 500,
  },
  LAKE_STAGED_GONE: {
    message: 'A staged file of the lake table {table} is gone: {file}.',
    remedy: 'Repeat the write. If this recurs, see whether something cleans the lake folder.',
    status: 409,
  },
  LAKE_TABLE_KEYED: {
    message: 'The lake table {table} keeps changes, so files of plain rows are not for it.',
    remedy: 'Spool its rows and stage the changes.',
    status: 500,
  },
  LAKE_TABLE_UNKEYED: {
    message: 'The lake table {table} has no key, so its rows cannot be compared with what is known.',
    remedy: 'Declare its key, or stage its rows as they are.',
    status: 500,
  },
  LAKE_SPOOL_GONE: {
    message: 'Rows put down for the lake table {table} are gone or damaged: {file} ({detail}).',
    remedy: 'Collect them again. If this recurs, see whether something cleans the lake folder.',
    status: 409,
  },
  LAKE_SCOPE_INVALID: {
    message: 'What is said to be complete of the lake table {table} is wrong: {problem}.',
    remedy: 'Give values for some or all of: {columns}. None at all means the whole table.',
    status: 422,
  },
  LAKE_BASE_MOVED: {
    message:
      'Changes to the lake table {table} were found against snapshot {base}, but others came meanwhile.',
    remedy: 'Compare again and publish what is found then; nothing of this was kept.',
    status: 409,
  },
  LAKE_SNAPSHOT_UNKNOWN: {
    message: 'The lake has no snapshot {snapshot}.',
    remedy: 'Ask for a snapshot the lake has published, or for a date.',
    status: 404,
  },
  LAKE_HISTORY_GONE: {
    message: 'The lake table {table} no longer keeps what it held at snapshot {snapshot}.',
    remedy: 'Ask for snapshot {oldest} or later, or keep more history for this table.',
    status: 410,
  },
  LAKE_FILES_LOST: {
    message: 'The lake table {table} has lost {count} file(s) with {rows} rows, first {file}.',
    remedy:
      'Restore the files from a backup and run reeve lake fsck --mend, collect the data again, or ask for an incomplete answer explicitly.',
    status: 503,
  },
  LAKE_FILE_UNREADABLE: {
    message: 'A file of the lake could not be read: {detail}.',
    remedy: 'Run reeve lake fsck to see what is damaged and reeve lake fsck --mend to mark it.',
    status: 503,
  },
  LAKE_SQL_REFUSED: {
    message: 'This SQL was refused: {problem}.',
    remedy: 'Write one SELECT that reads only these tables: {tables}.',
    status: 400,
  },
  LAKE_SQL_INVALID: {
    message: 'The query failed: {detail}',
    remedy: 'Correct the SQL; the message names the place.',
    status: 400,
  },
  LAKE_QUERY_CANCELLED: {
    message: 'The query was cancelled.',
    remedy: 'Nothing to do; run it again if it is still wanted.',
    status: 499,
  },
  LAKE_QUERY_TIMEOUT: {
    message: 'The query ran longer than {seconds} s and was stopped.',
    remedy: 'Narrow it (fewer days, fewer columns, aggregate) or raise the time limit.',
    status: 504,
  },
  LAKE_SQL_NOT_PORTABLE: {
    message: 'The query cannot be asked of Trino or Athena: {problem}.',
    remedy: 'Write it in the portable subset, or ask it of this machine.',
    status: 422,
  },
  LAKE_QUERY_TOO_LARGE: {
    message: 'The answer is larger than the limit of {limit} {unit}.',
    remedy: 'Aggregate, add LIMIT, or export instead.',
    status: 422,
  },
  LAKE_QUERY_MEMORY: {
    message: 'The query needs more memory or temporary space than the limit of {memory}.',
    remedy: 'Narrow it (fewer groups, fewer columns, a smaller range) or raise the lake memory limit.',
    status: 422,
  },
  LAKE_QUERY_PROCESS_DIED: {
    message: 'The process that ran the query ended unexpectedly ({how}).',
    remedy:
      'Run it again; if it dies again the machine is probably short of memory: lower the lake memory limit.',
    status: 503,
  },
  LAKE_BUSY: {
    message: 'Too many lake queries are waiting ({queued}).',
    remedy: 'Try again in a moment.',
    status: 503,
  },
  LAKE_CLOSED: {
    message: 'The lake was closed.',
    remedy: 'Reeve is shutting down; try again after it has started.',
    status: 503,
  },
});
