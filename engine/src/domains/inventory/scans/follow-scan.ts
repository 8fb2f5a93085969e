/** Starts a scan for the command line and stays with it. */

import { ReeveError } from '#kernel/error.ts';
import { type CommandContext, follow } from '#platform/cli/index.ts';
import type { ScanJson, ScanProblem } from './contract.ts';
import { describeProgress } from './present.ts';
import type { ScanWish } from './wish.ts';

export async function followScan(context: CommandContext, wish: ScanWish): Promise<ScanJson> {
  const client = await context.api();
  const { id } = await client.send<ScanJson>('POST', '/scans', { ...wish });
  const ended = await follow<ScanJson>(context, {
    look: () => client.get(`/scans/${id}`),
    hasEnded: ({ endedAt }) => endedAt !== null,
    describe: describeProgress,
    async work(signal) {
      const { runScan } = await import('./run-scan.ts');
      // False: a server of this home works on it already.
      await runScan(await context.platform(), id, { signal });
    },
  });
  if (ended.problem) throw failure(ended.problem);
  return ended;
}

const failure = ({ code, title, remedy }: ScanProblem): ReeveError =>
  new ReeveError(code, { message: title, remedy: remedy ?? 'reeve scan tries again.', status: 500 });
