/** Whether commitments were used whose owner's bill is hidden from who asks: what was left unused of them is unknown then. */
import type { Lake } from '#platform/lake/index.ts';
import { ownerOf } from '../commitments/judge.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';

interface Asked extends Omit<Wanted, 'by'> {
  /** SQL over the lines `c`. */
  readonly when: string;
  /** SQL too: by what the answer is told apart. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** The values of `key` of which that holds. */
export async function hidingBuckets(
  lake: Lake,
  asked: Asked,
  words: BillWords,
): Promise<ReadonlySet<string>> {
  const { accounts, when, key, signal } = asked;
  if (accounts === undefined) return new Set();
  const { from, where, params, tables } = selectLines({ ...asked, by: [] }, words, { lines: true });
  const { rows } = await lake.query<{ bucket: string; id: string | null; payer: string | null }>({
    sql: `SELECT ${key} AS bucket, c.CommitmentDiscountId AS id,
        min(CASE WHEN c.CommitmentDiscountStatus = 'Used' THEN NULL ELSE c.SubAccountId END) AS payer
      FROM ${from} WHERE (${when}) AND ${where} AND c.CommitmentDiscountStatus IN ('Used', 'Unused') GROUP BY 1, 2`,
    params,
    tables,
    signal,
  });
  const hiding = rows.filter(({ id, payer }) => !accounts.includes(ownerOf({ id: id ?? '', payer }) ?? ''));
  return new Set(hiding.map(({ bucket }) => bucket));
}

export const HIDDEN = {
  reason:
    'Commitments were used that belong to accounts which you do not see: what was left unused is unknown.',
  remedy: 'Ask somebody who may see the accounts that own them.',
} as const;
