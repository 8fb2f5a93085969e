/** Starts a scan for the command line and stays with it: works on it in this process, or watches a server do so. */

import { ReeveError } from '#kernel/error.ts';
import type { CommandContext } from '#platform/cli/index.ts';
import type { ScanJson, ScanProblem } from './contract.ts';
import { describeProgress } from './present.ts';
import type { ScanWish } from './wish.ts';

const LOOK_MS = 400;

export async function followScan(context: CommandContext, wish: ScanWish): Promise<ScanJson> {
  const { api, env, progress, signal } = context;
  const client = await api();
  const started = await client.send<ScanJson>('POST', '/scans', { ...wish });
  const worked = new AbortController();
  const own = env.REEVE_URL ? undefined : workOn(context, started.id, signal).finally(() => worked.abort());
  own?.catch(() => undefined); // awaited below
  const { systemClock } = await import('#platform/clock/clock.ts');
  for (;;) {
    signal.throwIfAborted();
    const now = await client.get<ScanJson>(`/scans/${started.id}`);
    if (now.endedAt !== null) {
      progress.done();
      await own;
      if (now.problem) throw failure(now.problem);
      return now;
    }
    progress.show(describeProgress(now));
    const waker = AbortSignal.any([signal, worked.signal]);
    await systemClock.sleep(LOOK_MS, worked.signal.aborted ? signal : waker).catch(() => undefined);
    // What went wrong beyond the scan itself: the ledger, the disk.
    if (worked.signal.aborted) await own;
  }
}

async function workOn({ platform }: CommandContext, id: string, signal: AbortSignal): Promise<void> {
  const { runScan } = await import('./run-scan.ts');
  // False: a server of this home works on it already.
  await runScan(await platform(), id, { signal });
}

const failure = ({ code, title, remedy }: ScanProblem): ReeveError =>
  new ReeveError(code, { message: title, remedy: remedy ?? 'reeve scan tries again.', status: 500 });
