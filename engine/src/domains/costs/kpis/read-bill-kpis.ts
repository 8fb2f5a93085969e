/** The KPIs that are sums of the bill: of the period, of the one before, and month by month. */
import { addMonths, type Period, period, startOfMonth } from '#kernel/period.ts';
import { isoDay, within } from '../report/measures.ts';
import { selectLines } from '../report/selection.ts';
import { type AskedKpis, reportOf, tellKpi } from './asked-kpis.ts';
import { type BillKpi, shareOf } from './bill-kpi.ts';
import { BILL_KPIS } from './bill-kpis.ts';
import { type BillSums, readBillSums, type SumName } from './bill-sums.ts';
import type { KpiJson } from './contract.ts';
import { HIDDEN, hidingBuckets } from './hidden-owners.ts';
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
  const read = async (span: Period, key: string) => {
    const selection = selectLines({ by: [], ...wanted }, words, { periods: [span] });
    const when = within(span);
    return Promise.all([
      readBillSums(platform.lake, selection, { key, when, signal }),
      hidingBuckets(platform.lake, { ...wanted, key, when, signal }, words),
    ]);
  };
  const last = startOfMonth(new Date(asked.period.end.getTime() - 1));
  const span = period(addMonths(last, 1 - MONTHS), addMonths(last, 1));
  const all = await Promise.all([
    read(asked.period, `'now'`),
    read(asked.against, `'before'`),
    read(span, `CAST(CAST(date_trunc('month', c.x_Day) AS DATE) AS VARCHAR)`),
  ]);
  const sums = new Map(all.flatMap(([some]) => [...some]));
  const hidden = new Set(all.flatMap(([, some]) => [...some]));
  const starts = Array.from({ length: MONTHS }, (_, index) => isoDay(addMonths(span.start, index)));
  const total = (bucket: string) => sums.get(bucket)?.total.amount ?? null;
  return {
    kpis: BILL_KPIS.map((one) => kpiOf(asked, one, { sums, starts, hidden })),
    totals: { now: total('now'), before: total('before'), lines: sums.get('now')?.total.lines ?? 0 },
  };
}

interface Known {
  /** By `now`, `before` and the first day of each month. */
  readonly sums: ReadonlyMap<string, BillSums>;
  readonly starts: readonly string[];
  /** Which of them have commitments whose owner's bill is hidden. */
  readonly hidden: ReadonlySet<string>;
}

function kpiOf(asked: AskedKpis, one: BillKpi, { sums, starts, hidden }: Known): KpiJson {
  const { share: _, needsOwners, facts, base, lacking, rows, ...words } = one;
  const value = (bucket: string) => {
    const { part, whole } = shareOf(one, sums.get(bucket), hidden.has(bucket));
    return percentOf(part, whole);
  };
  const now = sums.get('now');
  const names = Object.entries(facts) as [SumName, string][];
  return tellKpi(asked, {
    ...words,
    value: value('now'),
    previous: value('before'),
    ...(now !== undefined && { unknown: hidden.has('now') && needsOwners ? HIDDEN : lacking }),
    facts: names.map(([name, said]) => ({
      name: said,
      value: now?.[name].amount ?? null,
      rows: now?.[name].lines ?? 0,
    })),
    rows: now?.[base].amount == null ? null : reportOf(asked.period, rows),
    series: {
      step: 'month',
      starts: [...starts],
      values: starts.map(value),
    },
  });
}
