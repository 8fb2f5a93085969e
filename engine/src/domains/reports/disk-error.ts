/** What the operating system says of a disk, in words that help. */
import { reportsErrors } from './errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whatever is none of the disk's passes unchanged. */
export function diskError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  if (FULL.has(String(error.code))) return reportsErrors.REPORT_DISK_FULL({ place }, { cause: error });
  return reportsErrors.REPORT_NOT_WRITABLE({ place, problem: error.message }, { cause: error });
}
