/** What the queue library says goes to our log, under our rules. */
import type { Logger as GraphileLogger } from 'graphile-worker';
import type { Logger } from '#platform/log/logger.ts';
import { quietLogger } from '#platform/log/quiet.ts';

export async function workerLogger(log: Logger = quietLogger): Promise<GraphileLogger> {
  const { Logger: Graphile } = await import('graphile-worker');
  return new Graphile((scope) => (level, message) => {
    const write = { error: log.error, warning: log.warn, info: log.debug, debug: log.trace }[level as string];
    write?.(message, { worker: scope.workerId, task: scope.taskIdentifier, job: scope.jobId });
  });
}
