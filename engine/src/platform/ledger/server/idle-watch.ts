/** Leaves a small process behind that ends an unused server, for starters that do not live as long as it. */
import { spawn } from 'node:child_process';
import { childProgram } from '../../child-program.ts';
import type { LedgerLayout } from './layout.ts';
import { readPidFile } from './layout.ts';

export function watchIdle(layout: LedgerLayout, socket: string, idleMinutes: number): void {
  const pid = readPidFile(layout)?.pid;
  if (pid === undefined || idleMinutes <= 0) return;
  const { file, execArgv } = childProgram(import.meta.url, 'idle-process');
  const args = [String(pid), socket, String(idleMinutes), layout.root];
  const child = spawn(process.execPath, [...execArgv, file, ...args], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
    env: { TZ: 'UTC' },
  });
  child.on('error', () => undefined); // then the server just stays
  child.unref();
}
