/** Stays with work that the API has taken on: does it in this process, or watches a server do so. */
import type { CommandContext } from './cli.ts';

const LOOK_MS = 400;

export interface Followed<T> {
  /** How it stands now. */
  look(): Promise<T>;
  hasEnded(now: T): boolean;
  describe(now: T): string;
  /** Does the work here; where a server of this home does it already, it returns at once. */
  work(signal: AbortSignal): Promise<void>;
}

export async function follow<T>(
  { env, progress, signal }: Pick<CommandContext, 'env' | 'progress' | 'signal'>,
  { look, hasEnded, describe, work }: Followed<T>,
): Promise<T> {
  const worked = new AbortController();
  const own = env.REEVE_URL ? undefined : work(signal).finally(() => worked.abort());
  own?.catch(() => undefined); // awaited below
  const { systemClock } = await import('#platform/clock/clock.ts');
  for (;;) {
    signal.throwIfAborted();
    const now = await look();
    if (hasEnded(now)) {
      progress.done();
      await own;
      return now;
    }
    progress.show(describe(now));
    const waker = AbortSignal.any([signal, worked.signal]);
    await systemClock.sleep(LOOK_MS, worked.signal.aborted ? signal : waker).catch(() => undefined);
    // What went wrong beyond the work itself: the ledger, the disk.
    if (worked.signal.aborted) await own;
  }
}
