/** Makes a forecast of what a question means; what was forecast before is compared with what came. */
import { addMonths, type Period, period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { knownDays } from '../drivers/read-cells.ts';
import { costsErrors } from '../errors.ts';
import type { Measure } from '../report/contract.ts';
import { currencyOf } from '../report/currency.ts';
import { parseFilter } from '../report/filters.ts';
import { sumOf, within } from '../report/measures.ts';
import { readBillWords, selectLines, type Wanted } from '../report/selection.ts';
import { dayNumber } from './calendar.ts';
import type { KnownChange } from './contract.ts';
import { type MadeForecast, makeForecast } from './make-forecast.ts';
import { type CostHistory, readHistory } from './read-history.ts';
import { dueScores, keepScore } from './store.ts';

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock' | 'config'>;

export interface ForecastQuestion extends Omit<Wanted, 'by'> {
  readonly measure: Measure;
  readonly months: number;
  readonly changes: readonly KnownChange[];
  readonly signal: AbortSignal;
}

export interface Forecasting extends MadeForecast {
  readonly currency: string;
  readonly history: CostHistory;
}

export async function runForecast(machines: Machines, question: ForecastQuestion): Promise<Forecasting> {
  const { lake, ledger, clock, config } = machines;
  const words = await readBillWords(ledger.db, config);
  const wanted = { ...question, by: [] };
  const any = selectLines({ ...wanted, currency: undefined }, words);
  const asked = { asked: question.currency, selection: any, when: 'true' };
  const { name: currency, narrowed } = await currencyOf(machines, asked, question.signal);
  if (currency === undefined) throw costsErrors.COST_FORECAST_NOTHING({});
  const today = dayNumber(clock.now());
  const history = await readHistory(lake, selectLines({ ...wanted, currency: narrowed }, words), {
    ...question,
    today,
  });
  return { ...makeForecast(history, { ...question, currency, today }), currency, history };
}

/** A month is billed for good some days after it ended. */
const SETTLED_DAYS = 10;

export async function scoreForecasts(machines: Machines, signal: AbortSignal): Promise<void> {
  const { lake, ledger, clock, config } = machines;
  const until = new Date(clock.now().getTime() - SETTLED_DAYS * 86_400_000);
  const due = await dueScores(ledger.db, until);
  const words = due.length > 0 ? await readBillWords(ledger.db, config) : undefined;
  for (const one of due) {
    const month = monthOf(one.month);
    if (!words || !(await knownDays(lake, month, signal)).whole) continue;
    const wanted = {
      ...one,
      by: [],
      filters: one.filter.map(parseFilter),
      accounts: one.accounts ?? undefined,
    };
    const selection = selectLines(wanted, words, { periods: [month] });
    const { rows } = await lake.query<{ amount: string | null }>({
      sql: `SELECT ${sumOf(one.measure as Measure)} AS amount FROM ${selection.from} WHERE ${within(month)} AND ${selection.where}`,
      params: selection.params,
      tables: selection.tables,
      signal,
    });
    await keepScore(ledger.db, one, rows[0]?.amount ?? '0', clock.now());
  }
}

function monthOf(text: string): Period {
  const start = new Date(`${text}-01T00:00:00Z`);
  return period(start, addMonths(start, 1));
}
