/** Lets one of several starters do the work; it only saves work, so one that a killed starter left is ignored. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Clock } from '../../clock/clock.ts';
import { isAlive } from './process.ts';

/** The pid in a lock may be of another container on the same volume; age settles what it cannot. */
const STALE_MS = 5_000;

export function takeLock(file: string, clock: Clock): boolean {
  if (write(file)) return true;
  if (!isStale(file, clock)) return false;
  rmSync(file, { force: true });
  return write(file);
}

export const releaseLock = (file: string): void => rmSync(file, { force: true });

function write(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file: string, clock: Clock): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) return true;
    return clock.now().getTime() - statSync(file).mtimeMs > STALE_MS;
  } catch {
    return false; // removed meanwhile: the next round takes it
  }
}
