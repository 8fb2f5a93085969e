/** How complete the knowledge is, at a glance: the latest cells of each account, service by service. */
import type { Lake } from '#platform/lake/index.ts';
import type { CoverageGrid } from './contract.ts';
import { SERVICE_SQL } from './estate/filter.ts';
import { coverage } from './tables.ts';

interface GridQuestion {
  /** The accounts to see; undefined: all. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

type Field = CoverageGrid['items'][number] & Record<string, unknown>;

const counted = ['ok', 'partial', 'denied', 'throttled', 'error']
  .map((status) => `count(*) FILTER (status = '${status}')::INTEGER AS ${status}`)
  .join(', ');

export async function readCoverageGrid(
  lake: Lake,
  { accounts, signal }: GridQuestion,
): Promise<CoverageGrid['items']> {
  if (accounts?.length === 0) return [];
  const { rows } = await lake.query<Field>({
    sql: `SELECT account, ${SERVICE_SQL} AS service, ${counted}, max(ended_at) AS "endedAt",
        first(fault_code || ': ' || fault_message ORDER BY type, region) FILTER (status <> 'ok') AS reason
      FROM coverage WHERE ${accounts === undefined ? 'true' : 'list_contains($accounts, account)'}
      GROUP BY ALL ORDER BY account, service`,
    params: accounts === undefined ? {} : { accounts: [...accounts] },
    tables: [coverage],
    signal,
  });
  return [...rows];
}
