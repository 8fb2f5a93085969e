/** What the commitments come to together: the KPIs of rates, over the lines that were asked for. */
import { type BillKpi, shareOf } from '../kpis/bill-kpi.ts';
import { type BillSums, readBillSums, type SumName } from '../kpis/bill-sums.ts';
import { hidingBuckets } from '../kpis/hidden-owners.ts';
import { RATE_KPIS } from '../kpis/rate-kpis.ts';
import { percentOf } from '../kpis/ratio.ts';
import { within } from '../report/measures.ts';
import { type BillWords, selectLines } from '../report/selection.ts';
import type { CommitmentsJson, ShareJson } from './contract.ts';
import type { Machines } from './figures.ts';
import type { CommitmentQuestion } from './read-bill.ts';

type Headline = Pick<CommitmentsJson, 'coverage' | 'utilisation' | 'waste' | 'savingsRate'>;

/** `currency`: what lines must be narrowed to. */
export async function readHeadline(
  { lake }: Machines,
  question: CommitmentQuestion,
  words: BillWords,
): Promise<Headline> {
  const { signal } = question;
  const when = within(question.period);
  const selection = selectLines({ ...question, by: [] }, words, { periods: [question.period] });
  const key = `'now'`;
  const [sums, hiding] = await Promise.all([
    readBillSums(lake, selection, { key, when, signal }),
    hidingBuckets(lake, { ...question, when, key }, words),
  ]);
  const [now, hidden] = [sums.get('now'), hiding.has('now')];
  const told = (kpi: BillKpi, unknown?: SumName) => shareJson(kpi, now, { hidden, unknown });
  return {
    coverage: told(RATE_KPIS.coverage, 'unpricedCompute'),
    utilisation: told(RATE_KPIS.utilisation),
    waste: told(RATE_KPIS.waste),
    savingsRate: told(RATE_KPIS.savingsRate, 'unlisted'),
  };
}

function shareJson(
  kpi: BillKpi,
  sums: BillSums | undefined,
  { hidden, unknown }: { hidden: boolean; unknown: SumName | undefined },
): ShareJson {
  const { part, whole } = shareOf(kpi, sums, hidden);
  const percent = percentOf(part, whole);
  const unknownLines = unknown === undefined ? 0 : (sums?.[unknown].lines ?? 0);
  return {
    percent: percent === null ? null : Number(percent),
    part,
    whole,
    unknownLines,
    formula: kpi.formula,
  };
}
