/** What came of a scan, in figures. */
import type { ReeveError } from '#kernel/error.ts';
import type { ScanSummary } from './contract.ts';
import type { Published } from './publish-scan.ts';
import type { Wave } from './sink.ts';
import type { Targets } from './targets.ts';

const INCOMPLETE_SHOWN = 100;

interface Ended {
  readonly skipped: number;
  readonly accounts: number;
  readonly problem: Targets['problem'];
  readonly published: Published;
  readonly broken: readonly ReeveError[];
}

export function summarize(
  waves: readonly Wave[],
  { skipped, accounts, problem, published, broken }: Ended,
): ScanSummary {
  const ends = waves.flatMap(({ cells }) => cells);
  const cells = { ok: 0, partial: 0, denied: 0, throttled: 0, error: 0 };
  for (const { status } of ends) cells[status] += 1;
  const sum = (of: (end: (typeof ends)[number]) => number) => ends.reduce((all, end) => all + of(end), 0);
  const incomplete = ends.filter(({ status }) => status !== 'ok').slice(0, INCOMPLETE_SHOWN);
  return {
    cells,
    skipped,
    resources: sum(({ rows }) => rows ?? 0),
    ...published,
    requests: sum(({ requests }) => requests),
    throttles: sum(({ throttles }) => throttles),
    accounts,
    accountsProblem: problem && { code: problem.code, title: problem.message, remedy: problem.remedy },
    regions: new Set(ends.map(({ region }) => region)).size,
    incomplete: incomplete.map(({ account, region, type, status, fault }) => ({
      account,
      region,
      type,
      status,
      reason: fault && `${fault.code}: ${fault.message}`,
    })),
    ...(broken.length > 0 && {
      brokenPlugins: broken.map(({ code, message, remedy }) => ({ code, title: message, remedy })),
    }),
  };
}
