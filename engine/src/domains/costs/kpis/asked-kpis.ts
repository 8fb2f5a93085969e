/** What every maker of KPIs is given, and how one of them is put together. */
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { isoDay } from '../report/measures.ts';
import type { BillWords } from '../report/selection.ts';
import type { KpiJson } from './contract.ts';

export interface AskedKpis {
  readonly platform: Platform;
  /** Of the principal; absent: all. */
  readonly accounts: readonly string[] | undefined;
  readonly period: Period;
  readonly against: Period;
  /** Of the amounts; undefined where nothing was billed. */
  readonly currency: string | undefined;
  /** What lines must be narrowed to. */
  readonly narrowed: string | undefined;
  readonly words: BillWords;
  readonly signal: AbortSignal;
}

type Told = Pick<KpiJson, 'id' | 'name' | 'group' | 'direction' | 'definition' | 'formula' | 'value'> &
  Partial<KpiJson>;

export const FINOPS = 'FinOps Foundation KPIs (finops.org/kpi)';

export const spanOf = ({ start, end }: Period) => ({ from: isoDay(start), to: isoDay(end) });

/** The rows of the bill behind it, by the words of a report. */
export const reportOf = (period: Period, words: string): string => {
  const { from, to } = spanOf(period);
  return `/costs/report?from=${from}&to=${to}&${words}`;
};

/** A value that is there needs no excuse, and one that is not needs one. */
export function tellKpi({ period, against }: AskedKpis, told: Told): KpiJson {
  return {
    unit: 'percent',
    currency: null,
    previous: null,
    source: FINOPS,
    period: spanOf(period),
    against: spanOf(against),
    facts: [],
    rows: null,
    parts: [],
    series: null,
    ...told,
    unknown: told.value === null ? (told.unknown ?? NOTHING_BILLED) : null,
  };
}

export const NOTHING_BILLED = {
  reason: 'No costs of the period are known.',
  remedy: 'Import the bill of it (reeve costs import), or ask for a period that has one.',
} as const;
