/** What other domains may ask of the costs, in words: answered within the accounts that somebody may see. */
import { formatDecimal, parseDecimal, subtract } from '#kernel/decimal.ts';
import { ReeveError } from '#kernel/error.ts';
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import type { ShowbackJson, Target } from './allocation/contract.ts';
import { readAllocation } from './allocation/read-allocation.ts';
import { readRules } from './allocation/store.ts';
import { showbackOf } from './allocation/summaries.ts';
import { currentState } from './budgets/check-budgets.ts';
import type { BudgetState } from './budgets/contract.ts';
import { type KnownBudget, listBudgets } from './budgets/store.ts';
import type { CommitmentsJson } from './commitments/contract.ts';
import { readFacts } from './commitments/facts.ts';
import { readCommitments } from './commitments/read-commitments.ts';
import type { DriversJson } from './drivers/contract.ts';
import { readDrivers } from './drivers/read-drivers.ts';
import type { ForecastMonth } from './forecast/contract.ts';
import { runForecast } from './forecast/run-forecast.ts';
import { KPI_GROUPS, type KpisJson } from './kpis/contract.ts';
import { readKpis } from './kpis/read-kpis.ts';
import { wantedLines } from './report/asked-lines.ts';
import type { SeriesUnit } from './report/contract.ts';
import { readReport } from './report/read-report.ts';
import { readBillWords } from './report/selection.ts';
import { costs, costsDaily } from './tables.ts';

/** The measures that are money. */
type MoneyMeasure = DriversJson['measure'];

export interface CostsAsking {
  /** Absent: all. */
  readonly accounts: readonly string[] | undefined;
  readonly period: Period;
  readonly signal: AbortSignal;
}

export interface LinesWords {
  /** `service,tag:team`; nothing is one group of everything. */
  readonly by: string;
  readonly measure: MoneyMeasure;
  readonly filter: readonly string[];
  readonly currency?: string | undefined;
}

interface ReportWords extends LinesWords {
  readonly against?: Period | undefined;
  readonly series?: SeriesUnit | undefined;
  readonly limit: number;
}

const wantedOf = ({ accounts }: CostsAsking, words: LinesWords) =>
  wantedLines({ scope: { accounts } }, words);

export async function askReport(platform: Platform, asking: CostsAsking, words: ReportWords) {
  const question = {
    ...wantedOf(asking, words),
    ...asking,
    measure: words.measure,
    against: words.against,
    series: words.series,
    limit: words.limit,
    offset: 0,
    sort: 'cost' as const,
  };
  return readReport(platform, question, await readBillWords(platform.ledger.db, platform.config));
}

export async function askDrivers(
  platform: Platform,
  asking: CostsAsking,
  words: LinesWords & { readonly against: Period; readonly movers: number },
): Promise<DriversJson> {
  const { measure, against, movers } = words;
  const question = {
    ...wantedOf(asking, words),
    ...asking,
    measure,
    against,
    movers,
    limit: 100,
    resources: 0,
  };
  return readDrivers(platform, question, await readBillWords(platform.ledger.db, platform.config));
}

export type ShowbackAnswer = Pick<ShowbackJson, 'rows' | 'total' | 'unallocated' | 'reasons'> & {
  readonly allocated: string;
  readonly currency: string | null;
  readonly snapshot: number;
  readonly unknownLines: number;
  /** Of the rules of allocation. */
  readonly version: number;
};

export async function askShowback(
  platform: Platform,
  asking: CostsAsking,
  { by, measure, currency }: { by: Target; measure: MoneyMeasure; currency?: string | undefined },
): Promise<ShowbackAnswer> {
  const snapshot = await platform.lake.lastChange([costs, costsDaily]);
  const { version, rules } = await readRules(platform.ledger.db);
  const question = { ...asking, target: by, measure, currency };
  const { lines, pieces, currency: found } = await readAllocation(platform, question, [rules]);
  const unknownLines = lines.reduce((sum, { unknown }) => sum + (unknown[measure] ?? 0), 0);
  const summed = showbackOf(pieces[0] ?? []);
  const allocated = formatDecimal(subtract(parseDecimal(summed.total), parseDecimal(summed.unallocated)));
  return { ...summed, allocated, currency: found, unknownLines, version, snapshot };
}

export interface ForecastAnswer {
  readonly months: readonly ForecastMonth[];
  readonly knownUntil: string | null;
  /** Why there is none. */
  readonly problem: string | null;
}

export async function askForecast(
  platform: Platform,
  { accounts, signal }: Pick<CostsAsking, 'accounts' | 'signal'>,
  { measure, months, currency }: { measure: MoneyMeasure; months: number; currency?: string | undefined },
): Promise<ForecastAnswer> {
  const question = { measure, months, currency, accounts, signal, filters: [], changes: [] };
  try {
    const made = await runForecast(platform, question);
    return { months: made.months, knownUntil: made.knownUntil, problem: null };
  } catch (error) {
    if (!(error instanceof ReeveError) || !error.code.startsWith('COST_FORECAST')) throw error;
    return { months: [], knownUntil: null, problem: error.message };
  }
}

export type BudgetAnswer = Pick<KnownBudget, 'name' | 'amount' | 'currency' | 'period'> & {
  readonly state: BudgetState;
};

/** As they stand now, whatever the period. */
export async function askBudgets(
  platform: Platform,
  { accounts, signal }: Pick<CostsAsking, 'accounts' | 'signal'>,
): Promise<readonly BudgetAnswer[]> {
  const all: BudgetAnswer[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: readonly KnownBudget[] = await listBudgets(platform.ledger.db, accounts, {
      after,
      limit: 100,
    });
    for (const budget of rows.slice(0, 100)) {
      const { name, amount, currency, period } = budget;
      all.push({ name, amount, currency, period, state: await currentState(platform, budget, signal) });
    }
    after = rows.length > 100 ? rows[99]?.name : undefined;
  }
  return all;
}

/** How they did in the period, and when they end as it stands now. */
export async function askCommitments(
  platform: Platform,
  { accounts, period, signal }: CostsAsking,
  { currency }: { currency?: string | undefined },
): Promise<CommitmentsJson> {
  const words = await readBillWords(platform.ledger.db, platform.config);
  const facts = await readFacts(platform.lake, accounts, signal);
  const question = { accounts, period, signal, currency, filters: [], now: platform.clock.now() };
  return readCommitments(platform, question, words, facts);
}

export const askKpis = (
  platform: Platform,
  asking: CostsAsking,
  { against, currency }: { against: Period; currency?: string | undefined },
): Promise<KpisJson> => readKpis(platform, { ...asking, against, currency, groups: KPI_GROUPS });
