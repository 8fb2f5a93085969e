/** The KPIs that are sums of the bill: of the period, of the one before, and month by month. */
import { addMonths, period, startOfMonth } from '#kernel/period.ts';
import { isoDay, within } from '../report/measures.ts';
import { selectLines } from '../report/selection.ts';
import { type AskedKpis, reportOf, tellKpi } from './asked-kpis.ts';
import { type BillKpi, shareOf } from './bill-kpi.ts';
import { BILL_KPIS } from './bill-kpis.ts';
import { type BillSums, readBillSums, type SumName } from './bill-sums.ts';
import type { KpiJson } from './contract.ts';
import { HIDDEN, hidesOwners } from './hidden-owners.ts';
import { percentOf } from './ratio.ts';

const MONTHS = 13;

interface BillKpis {
  readonly kpis: readonly KpiJson[];
  /** All costs, of the period and of the one before. */
  readonly totals: { readonly now: string | null; readonly before: string | null; readonly lines: number };
}

export async function billKpis(asked: AskedKpis): Promise<BillKpis> {
  const { platform, words, accounts, narrowed, signal } = asked;
  const wanted = { filters: [], accounts, currency: narrowed };
  const selection = selectLines({ by: [], ...wanted }, words);
  const [now, before] = [within(asked.period), within(asked.against)];
  const sums = await readBillSums(platform.lake, selection, {
    key: `CASE WHEN ${now} THEN 'now' ELSE 'before' END`,
    when: `(${now}) OR (${before})`,
    signal,
  });
  const last = startOfMonth(new Date(asked.period.end.getTime() - 1));
  const span = period(addMonths(last, 1 - MONTHS), addMonths(last, 1));
  const months = await readBillSums(platform.lake, selection, {
    key: `CAST(CAST(date_trunc('month', c.x_Day) AS DATE) AS VARCHAR)`,
    when: within(span),
    signal,
  });
  const ever = `(${now}) OR (${before}) OR (${within(span)})`;
  const hidden = await hidesOwners(platform.lake, { ...wanted, when: ever, signal }, words);
  const starts = Array.from({ length: MONTHS }, (_, index) => isoDay(addMonths(span.start, index)));
  const total = (bucket: string) => sums.get(bucket)?.total.amount ?? null;
  return {
    kpis: BILL_KPIS.map((one) => kpiOf(asked, one, { sums, months, starts, hidden })),
    totals: { now: total('now'), before: total('before'), lines: sums.get('now')?.total.lines ?? 0 },
  };
}

interface Known {
  readonly sums: ReadonlyMap<string, BillSums>;
  readonly months: ReadonlyMap<string, BillSums>;
  readonly starts: readonly string[];
  readonly hidden: boolean;
}

function kpiOf(asked: AskedKpis, one: BillKpi, { sums, months, starts, hidden }: Known): KpiJson {
  const { share: _, needsOwners, facts, base, lacking, rows, ...words } = one;
  const value = (known: BillSums | undefined) => {
    const { part, whole } = shareOf(one, known, hidden);
    return percentOf(part, whole);
  };
  const now = sums.get('now');
  const names = Object.entries(facts) as [SumName, string][];
  return tellKpi(asked, {
    ...words,
    value: value(now),
    previous: value(sums.get('before')),
    ...(now !== undefined && { unknown: hidden && needsOwners ? HIDDEN : lacking }),
    facts: names.map(([name, said]) => ({
      name: said,
      value: now?.[name].amount ?? null,
      rows: now?.[name].lines ?? 0,
    })),
    rows: now?.[base].amount == null ? null : reportOf(asked.period, rows),
    series: {
      step: 'month',
      starts: [...starts],
      values: starts.map((start) => value(months.get(start))),
    },
  });
}
