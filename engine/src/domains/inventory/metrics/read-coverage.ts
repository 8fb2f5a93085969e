/** How completely metrics were read, in pages. */
import type { Lake } from '#platform/lake/index.ts';
import type { MetricsCovered } from './contract.ts';
import { metricsCoverage } from './tables.ts';

/** The sort key of a cell. */
export type CellKey = readonly [type: string, account: string, region: string];

export interface CoverageQuestion {
  readonly after: CellKey | undefined;
  readonly limit: number;
  /** The accounts to see; undefined: all. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** `limit` cells and one more where more follow. */
export async function readMetricsCoverage(
  lake: Lake,
  { after, limit, accounts, signal }: CoverageQuestion,
): Promise<readonly MetricsCovered[]> {
  const [type = '', account = '', region = ''] = after ?? [];
  const { rows } = await lake.query<MetricsCovered>({
    sql: `SELECT type, account, region, status, resources, series, points,
        fault_code || ': ' || fault_message AS reason, read_at AS "readAt", complete_at AS "completeAt"
      FROM metrics_coverage
      WHERE (type, account, region) > ($type, $account, $region) AND ($all OR list_contains($accounts, account))
      ORDER BY type, account, region LIMIT ${limit + 1}`,
    // A list must not be empty, and no account has no name.
    params: { type, account, region, all: accounts === undefined, accounts: ['', ...(accounts ?? [])] },
    tables: [metricsCoverage],
    signal,
  });
  return rows;
}
