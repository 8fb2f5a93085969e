/** A scan of the ledger as the API shows it. */
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ScanJson } from './contract.ts';
import { isScanLocked } from './lock.ts';
import type { ScanRow } from './store.ts';

export async function toScanJson(
  { config }: Pick<Platform, 'config'>,
  queries: Queries,
  scan: ScanRow,
): Promise<ScanJson> {
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    id: scan.id,
    state: scan.state,
    cause: scan.cause,
    askedBy: scan.asked_by,
    wish: scan.wish,
    createdAt: scan.created_at.toISOString(),
    startedAt: iso(scan.started_at),
    endedAt: iso(scan.ended_at),
    interrupted: scan.state === 'running' && !(await isScanLocked(queries)),
    cancelAsked: scan.cancel_asked,
    progress: scan.progress,
    summary: scan.summary,
    problem: scan.problem,
    simulated: config.aws.mode === 'simulator',
  };
}
