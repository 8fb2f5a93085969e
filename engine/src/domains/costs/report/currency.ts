/** The one currency of a question: amounts of several are never added up. */
import { sql } from 'kysely';
import type { Lake } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import type { Selection } from './selection.ts';

interface Machines {
  readonly lake: Lake;
  readonly ledger: { readonly db: Queries };
}

/** Undefined where there is nothing at all. `when` is SQL for the time. */
export async function onlyCurrency(
  { lake, ledger }: Machines,
  selection: Selection,
  when: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { rows: kept } = await sql<{ currency: string }>`
    select distinct jsonb_object_keys(totals) as currency from costs.parts`.execute(ledger.db);
  if (kept.length <= 1) return kept[0]?.currency;
  const { rows } = await lake.query<{ currency: string }>({
    sql: `SELECT DISTINCT c.BillingCurrency AS currency FROM ${selection.from}
      WHERE (${when}) AND ${selection.where} ORDER BY 1`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  if (rows.length > 1)
    throw costsErrors.COST_CURRENCY_MIXED({ currencies: rows.map(({ currency }) => currency).join(', ') });
  return rows[0]?.currency;
}
