/** How complete the knowledge is: the latest cell of each type in each account and region, in pages. */
import type { Lake } from '#platform/lake/index.ts';
import type { CoverageJson, Covered } from './contract.ts';
import { coverage } from './tables.ts';

/** The sort key of a cell. */
export type CellKey = readonly [account: string, region: string, type: string];

export interface CoverageQuestion {
  readonly status?: Covered['status'] | undefined;
  readonly after: CellKey | undefined;
  readonly limit: number;
  /** The accounts to see; undefined: all. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

type Counted = Omit<CoverageJson, 'items' | 'next'>;

/** `limit` cells and one more where more follow. */
export async function readCoverage(
  lake: Lake,
  question: CoverageQuestion,
): Promise<Counted & { cells: readonly Covered[] }> {
  const { status, after, limit, accounts, signal } = question;
  const [account = '', region = '', type = ''] = after ?? [];
  const { rows, snapshot } = await lake.query<Covered>({
    sql: `SELECT account, region, type, status, rows, fault_code || ': ' || fault_message AS reason,
        ended_at AS "endedAt", complete_at AS "completeAt" FROM coverage
      WHERE ${inScope(accounts)} AND (account, region, type) > ($account, $region, $type)
        AND (status = $status OR $status = '')
      ORDER BY account, region, type LIMIT ${limit + 1}`,
    params: { ...scopeParams(accounts), account, region, type, status: status ?? '' },
    tables: [coverage],
    signal,
  });
  const counted = await lake.query<CountRow>({
    sql: `SELECT status, count(*)::INTEGER AS cells, max(ended_at) AS last FROM coverage WHERE ${inScope(accounts)} GROUP BY status`,
    params: scopeParams(accounts),
    tables: [coverage],
    asOf: snapshot.id,
    signal,
  });
  return { cells: rows, ...countedOf(counted.rows) };
}

type CountRow = { readonly status: Covered['status']; readonly cells: number; readonly last: string };

function countedOf(rows: readonly CountRow[]): Counted {
  const counts = { ok: 0, partial: 0, denied: 0, throttled: 0, error: 0 };
  for (const { status, cells } of rows) counts[status] = cells;
  const times = rows.map(({ last }) => last).sort();
  return { counts, lastScanAt: times.at(-1) ?? null };
}

const inScope = (accounts: readonly string[] | undefined): string => {
  if (accounts === undefined) return 'true';
  return accounts.length === 0 ? 'false' : 'list_contains($accounts, account)';
};

const scopeParams = (accounts: readonly string[] | undefined): { accounts?: string[] } =>
  accounts === undefined || accounts.length === 0 ? {} : { accounts: [...accounts] };
