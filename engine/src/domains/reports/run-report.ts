/** Makes a report: asks, writes the files in each format, keeps them, and puts them where they were wanted. */
import { ReeveError } from '#kernel/error.ts';
import { period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { deliver } from './deliver.ts';
import type { ReportDocument } from './document.ts';
import { reportsErrors } from './errors.ts';
import { findKind } from './find-kind.ts';
import { keepFiles } from './kept-files.ts';
import { endRun, findRun, markRunning, notePostponed, type RunRow } from './store.ts';

export interface Attempt {
  readonly signal: AbortSignal;
  /** Nobody tries again after this. */
  readonly last: boolean;
}

export async function runReport(platform: Platform, id: string, { signal, last }: Attempt): Promise<void> {
  const { ledger, clock } = platform;
  const row = await findRun(ledger.db, undefined, id);
  if (row.ended_at !== null) return;
  await markRunning(ledger.db, id, clock.now());
  try {
    const document = await makeDocument(platform, row, signal);
    const kept = await keepFiles(platform, row, document, signal);
    const files = await deliver(platform, row, kept, signal);
    const { snapshot, question } = document;
    const said = question.map(([name, value]): [string, string] => [name, value]);
    await endRun(ledger.db, id, { now: clock.now(), files, snapshot, question: said });
  } catch (thrown) {
    // A process that ends leaves the run open: whoever comes next makes it anew.
    signal.throwIfAborted();
    const error = thrown instanceof ReeveError ? thrown : asProblem(thrown);
    const problem = { code: error.code, message: error.message, remedy: error.remedy };
    if (!(thrown instanceof ReeveError)) platform.log.error('a report failed', { err: thrown, run: id });
    if (last || error.status < 500) return endRun(ledger.db, id, { now: clock.now(), problem });
    await notePostponed(ledger.db, id, problem);
    throw thrown;
  }
}

const asProblem = (thrown: unknown): ReeveError =>
  reportsErrors.REPORT_FAILED(
    { problem: thrown instanceof Error ? thrown.message : String(thrown) },
    { cause: thrown },
  );

async function makeDocument(platform: Platform, row: RunRow, signal: AbortSignal): Promise<ReportDocument> {
  const asking = {
    platform,
    accounts: row.accounts ?? undefined,
    askedBy: row.asked_by,
    now: row.due_at ?? row.created_at,
    period: period(row.period_start, row.period_end),
    signal,
  };
  const content = await findKind(row.report).make(asking, row.options);
  return {
    ...content,
    report: row.report,
    organisation: platform.config.organisation.name,
    from: row.period_start.toISOString().slice(0, 10),
    to: row.period_end.toISOString().slice(0, 10),
    madeAt: row.created_at.toISOString(),
  };
}
