/** Puts a file into a folder: whole or not at all, and never in the place of a file that is not Reeve's. */
import { constants } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '#platform/make-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { syncFolder } from '#platform/sync-folder.ts';
import type { Delivery } from './destination.ts';
import { diskError } from './disk-error.ts';
import { reportsErrors } from './errors.ts';
import { sha256Of } from './kept-files.ts';
import { isOurs } from './store.ts';

export async function putOnDisk(platform: Platform, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { file, place, sha256 } = delivery;
  const folder = path.dirname(place);
  const aside = path.join(folder, `.${path.basename(place)}.${platform.newId()}.part`);
  try {
    makeFolder(folder, 0o750);
    await copyFile(file, aside, constants.COPYFILE_EXCL);
    signal.throwIfAborted();
    await settle(aside);
    if (await isFree(aside, place)) await rm(aside);
    else if (await mayReplace(platform, place, sha256)) await rename(aside, place);
    else throw reportsErrors.REPORT_FILE_TAKEN({ place });
    await syncFolder(folder);
  } catch (error) {
    throw diskError(error, place);
  } finally {
    // Where even that fails there is no such file, and the first failure says more.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.chmod(0o640);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name is given only where there is no file yet, whoever else is quick. */
async function isFree(aside: string, place: string): Promise<boolean> {
  try {
    await link(aside, place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The same content, or what a run before this one put there and nobody changed since. */
async function mayReplace({ ledger }: Platform, place: string, sha256: string): Promise<boolean> {
  const there = await sha256Of(place);
  return there === sha256 || isOurs(ledger.db, place, there);
}
