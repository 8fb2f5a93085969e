/** What came of an import in figures, by billing period and together. */
import { add, formatDecimal, parseDecimal, subtract } from '#kernel/decimal.ts';
import type { ImportSummary, PartSummary } from '../contract.ts';
import type { Part, SourceTotals } from './measure-lines.ts';
import type { KnownPart } from './store.ts';

const plus = (a: string, b: string): string => formatDecimal(add(parseDecimal(a), parseDecimal(b)));
const minus = (a: string, b: string): string => formatDecimal(subtract(parseDecimal(a), parseDecimal(b)));

export function partSummary(
  part: Part,
  sources: readonly SourceTotals[] | null,
  before: Pick<KnownPart, 'totals' | 'billing_accounts'> | undefined,
): PartSummary {
  const { month, lines, totals, firstDay, lastDay, missingDays, withoutResource } = part;
  const gone = before?.billing_accounts.filter((account) => !part.billingAccounts.includes(account)) ?? [];
  const residual = Object.entries(totals).map(([currency, { billed }]): [string, string] => {
    const said = sources?.map((source) => source[month]?.[currency] ?? '0').reduce(plus, '0');
    return [currency, minus(said ?? billed, billed)];
  });
  return {
    month,
    rows: lines,
    totals,
    residual: Object.fromEntries<string>(residual),
    checked: sources ? 'read again' : 'as taken over',
    firstDay,
    lastDay,
    missingDays,
    withoutResource,
    replaced: before?.totals ?? null,
    ...(gone.length > 0 && { accountsGone: gone }),
  };
}

export function summaryOf(parts: readonly KnownPart[], unchanged: number): Omit<ImportSummary, 'requests'> {
  const months = parts.flatMap(({ summary }) => (summary ? [summary] : []));
  return {
    format: [...new Set(parts.flatMap(({ format }) => format.split(', ')))].toSorted().join(', '),
    rows: months.reduce((sum, { rows }) => sum + rows, 0),
    totals: sumByCurrency(months.map(({ totals }) => totals)),
    residual: months.reduce<Record<string, string>>((sums, { residual }) => {
      for (const [currency, amount] of Object.entries(residual))
        sums[currency] = plus(sums[currency] ?? '0', amount);
      return sums;
    }, {}),
    withoutResource: months.reduce((sum, month) => sum + month.withoutResource, 0),
    unchanged,
    months,
  };
}

function sumByCurrency(all: readonly Part['totals'][]): Part['totals'] {
  const sums: Record<string, { billed: string; effective: string | null }> = {};
  for (const totals of all)
    for (const [currency, { billed, effective }] of Object.entries(totals)) {
      const before = sums[currency] ?? { billed: '0', effective: '0' };
      sums[currency] = {
        billed: plus(before.billed, billed),
        // A part of it unknown makes the whole unknown.
        effective: before.effective === null || effective === null ? null : plus(before.effective, effective),
      };
    }
  return sums;
}
