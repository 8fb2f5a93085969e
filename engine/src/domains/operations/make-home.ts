/** Makes the state directory, closed to others, where there is none. */
import { chmodSync } from 'node:fs';
import { makeFolder } from '#platform/make-folder.ts';
import { operationsErrors } from './errors.ts';

export function makeHome(home: string): void {
  try {
    if (makeFolder(home, 0o700)) chmodSync(home, 0o700);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw operationsErrors.HOME_NOT_MADE({ home, reason }, { cause });
  }
}
