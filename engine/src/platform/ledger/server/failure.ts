/** Turns what PostgreSQL printed before it gave up into an error that says what to do. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ReeveError } from '#kernel/error.ts';
import { ledgerErrors } from '../errors.ts';
import type { LedgerLayout } from './layout.ts';

const TAIL_LINES = 8;

export const logSize = ({ log }: LedgerLayout): number => (existsSync(log) ? statSync(log).size : 0);

/** The last lines the server wrote since `from` bytes. */
export const logTail = (layout: LedgerLayout, from = 0): string =>
  linesSince(layout, from).slice(-TAIL_LINES).join('\n');

const linesSince = ({ log }: LedgerLayout, from: number): string[] =>
  existsSync(log) ? readFileSync(log).subarray(from).toString('utf8').trim().split('\n') : [];

const BROKEN = /PANIC|incorrect checksum|invalid checkpoint|invalid data in file|could not read file/;

/** What it said of its broken files: a server may start again and again over them, and never end. */
export const brokenSince = (layout: LedgerLayout, from: number): string | undefined =>
  linesSince(layout, from).find((line) => BROKEN.test(line));

/**
 * These pass by themselves: another server is still ending, or is being started by somebody else. What is broken does not,
 * though whoever asked a damaged server while it started left the words of an ordinary start beside the damage.
 */
export const passesByItself = (output: string): boolean =>
  !BROKEN.test(output) &&
  /lock file "[^"]+" already exists|pre-existing shared memory block|the database system is|could not bind Unix address/.test(
    output,
  );

export function startFailure(output: string, layout: LedgerLayout): ReeveError {
  const log = layout.log;
  if (/No space left on device|Disk quota exceeded/.test(output))
    return ledgerErrors.LEDGER_DISK_FULL({ folder: layout.root });
  if (/could not look up effective user ID/.test(output))
    return ledgerErrors.LEDGER_UID_UNKNOWN({ uid: process.getuid?.() ?? -1 });
  if (DAMAGE.test(output))
    return ledgerErrors.LEDGER_DAMAGED({ folder: layout.data, problem: shortened(output) });
  return ledgerErrors.LEDGER_NOT_STARTED({ problem: shortened(output) || 'it said nothing', log });
}

const DAMAGE =
  /PANIC|incorrect checksum|invalid checkpoint|invalid data in file|is missing or invalid|No such file or directory|could not read file/;

const shortened = (output: string): string =>
  output.trim().split('\n').slice(-TAIL_LINES).join('\n').slice(-1_500);
