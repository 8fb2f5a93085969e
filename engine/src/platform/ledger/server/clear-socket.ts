/** Takes a socket's folders away once its server has ended, where the home's path is too long for them: in /tmp they would gather. */
import { existsSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../clock/clock.ts';
import type { LedgerLayout } from './layout.ts';
import { releaseLock, takeLock } from './start-lock.ts';

export function clearSocket(
  { root, lock }: Pick<LedgerLayout, 'root' | 'lock'>,
  socket: string,
  clock: Clock,
): void {
  const short = path.dirname(socket);
  if (!path.basename(short).startsWith('reeve-') || socket.startsWith(`${root}${path.sep}`)) return;
  const locked = existsSync(root);
  try {
    // Whoever starts a server meanwhile needs them.
    if (locked && !takeLock(lock, clock)) return;
  } catch {
    return;
  }
  try {
    rmdirSync(socket);
    rmdirSync(short);
  } catch {
    // Not empty: of a server that was killed, or another listens beside it. Or gone already.
  } finally {
    if (locked) releaseLock(lock);
  }
}
