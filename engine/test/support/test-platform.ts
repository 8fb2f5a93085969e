/** A whole platform in a folder of its own: real ledger, real lake, injected clock; ended and removed by `close`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import { openPlatform, type Platform } from '#platform/platform.ts';

export async function testPlatform({ clock = systemClock }: { clock?: Clock } = {}): Promise<Platform> {
  const home = await mkdtemp(path.join(tmpdir(), 'reeve-test-'));
  const platform = await openPlatform({ home, env: {}, clock });
  return {
    ...platform,
    close: async () => {
      await platform.close();
      await stopServer(home);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The embedded server outlives whoever started it; a test's must not. */
export async function stopServer(home: string): Promise<void> {
  const lock = await readFile(path.join(home, 'ledger/data/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lock.split('\n')[0]);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 200 && isRunning(pid); waited += 1) await systemClock.sleep(25);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
