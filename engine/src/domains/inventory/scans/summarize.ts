/** What came of a scan, in figures. */
import type { ReeveError } from '#kernel/error.ts';
import type { ScanSummary } from './contract.ts';
import type { GatheredCells } from './gather-cells.ts';
import type { Published } from './publish-scan.ts';
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
  { counts, resources, requests, throttles, regions, incomplete }: GatheredCells,
  { skipped, accounts, problem, published, broken }: Ended,
): ScanSummary {
  return {
    cells: counts,
    skipped,
    resources,
    ...published,
    requests,
    throttles,
    accounts,
    accountsProblem: problem && { code: problem.code, title: problem.message, remedy: problem.remedy },
    regions,
    incomplete: incomplete.slice(0, INCOMPLETE_SHOWN).map(({ account, region, type, status, fault }) => ({
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
