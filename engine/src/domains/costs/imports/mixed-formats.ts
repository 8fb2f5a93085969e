/** Refuses a delivery that holds the bill of one account and month in two formats: it would be counted twice. */
import type { Lake, Staged } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';

export async function refuseMixed(
  lake: Lake,
  formats: ReadonlyMap<string, readonly Staged[]>,
  signal: AbortSignal,
): Promise<void> {
  if (formats.size < 2) return;
  const seen = new Map<string, string>();
  for (const [second, staged] of formats) {
    const lines = staged.filter(({ rows }) => rows > 0).map((one) => `SELECT * FROM ${lake.source(one)}`);
    if (lines.length === 0) continue;
    const { rows } = await lake.query<{ month: string; account: string | null }>({
      sql: `SELECT DISTINCT x_Month AS month, BillingAccountId AS account FROM (${lines.join(' UNION ALL ')}) ORDER BY ALL`,
      tables: [],
      lane: 'imports',
      signal,
    });
    for (const { month, account } of rows) {
      const first = seen.get(`${month} ${account}`);
      if (first !== undefined)
        throw costsErrors.COST_FORMATS_MIXED({ first, second, month, account: account ?? 'no account' });
      seen.set(`${month} ${account}`, second);
    }
  }
}
