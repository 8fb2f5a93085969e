/** What can go wrong with the audit log. */
import { defineErrors } from '#kernel/error.ts';

export const auditErrors = defineErrors({
  AUDIT_ENTRY_UNKNOWN: {
    message: 'The audit log has no entry {seq}.',
    remedy: 'reeve audit list shows the newest entries; the first one is 1.',
    status: 404,
  },
  AUDIT_ALREADY_ERASED: {
    message: 'The name and details of entry {seq} are erased already.',
    remedy: 'Nothing is left to do.',
    status: 409,
  },
  AUDIT_KEY_INVALID: {
    message: 'This is not a public key of an audit log: {key}',
    remedy: 'Give the line that reeve audit key prints (name+id+key), or a file that holds it.',
    status: 400,
  },
  AUDIT_KEY_NOT_WRITTEN: {
    message: 'The signing key {file} cannot be written: {reason}',
    remedy: 'Make room for it, or give this user the right to write there; the log itself is whole.',
    status: 503,
  },
  AUDIT_KEY_UNREADABLE: {
    message: 'The signing key {file} cannot be read.',
    remedy:
      'Restore the file from a backup, or move it away: a new key is made, and its public half must be handed out again.',
    status: 500,
  },
  AUDIT_CHECKPOINT_INVALID: {
    message: 'This is not a checkpoint of an audit log: {problem}',
    remedy: 'Give a file with the text that reeve audit checkpoint printed, unchanged.',
    status: 400,
  },
  AUDIT_LOG_ALTERED: {
    message: 'The audit log no longer begins with the {size} entries that were signed at {time}.',
    remedy:
      'Somebody changed the ledger below Reeve, or an older backup was restored. Export the log, verify it against a checkpoint kept elsewhere, and find out who.',
    status: 409,
  },
  AUDIT_EXPORT_UNREADABLE: {
    message: 'The export {file} cannot be read: {problem}',
    remedy: 'Check the path and the permissions.',
    status: 400,
  },
  AUDIT_EXPORT_BROKEN: {
    message: 'The export does not verify: {what}',
    remedy:
      'Treat the file as altered. Compare with another export and with the checkpoints kept outside Reeve.',
    status: 422,
  },
});
