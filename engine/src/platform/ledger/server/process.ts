/** What the machine says about a process: is it there, and is it PostgreSQL? */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, but another user's
  }
}

/** True only where the machine names the program: not to know is not to know that it is another. */
export function isProvablyNotPostgres(pid: number): boolean {
  const name = programName(pid);
  return name !== undefined && !name.includes('postgres');
}

function programName(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() || undefined;
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
