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

export interface Currency {
  /** Undefined where there is nothing at all. */
  readonly name: string | undefined;
  /** What lines must be narrowed to; undefined where there are no others anyway. */
  readonly narrowed: string | undefined;
}

/** The one that was asked for, or the only one. `selection` knows no currency yet; `when` is SQL for the time. */
export async function currencyOf(
  { lake, ledger }: Machines,
  { asked, selection, when }: { asked: string | undefined; selection: Selection; when: string },
  signal: AbortSignal,
): Promise<Currency> {
  const { rows: kept } = await sql<{ currency: string }>`
    select distinct jsonb_object_keys(totals) as currency from costs.parts`.execute(ledger.db);
  const only = kept.length === 1 ? kept[0]?.currency : undefined;
  if (only !== undefined && (asked ?? only) === only) return { name: only, narrowed: undefined };
  if (asked !== undefined || kept.length === 0) return { name: asked, narrowed: asked };
  const { rows } = await lake.query<{ currency: string }>({
    sql: `SELECT DISTINCT c.BillingCurrency AS currency FROM ${selection.from}
      WHERE (${when}) AND ${selection.where} ORDER BY 1`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  if (rows.length > 1)
    throw costsErrors.COST_CURRENCY_MIXED({ currencies: rows.map(({ currency }) => currency).join(', ') });
  return { name: rows[0]?.currency, narrowed: rows[0]?.currency };
}
