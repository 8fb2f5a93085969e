/** How a budget stands: what is spent, what is to come, and on which day each threshold is reached. */
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  round,
  ZERO,
} from '#kernel/decimal.ts';
import { ReeveError } from '#kernel/error.ts';
import { parsePeriod } from '#kernel/parse-period.ts';
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { dayNumber, isoOf } from '../forecast/calendar.ts';
import { type CostHistory, readHistory, sumExact } from '../forecast/read-history.ts';
import { type Forecasting, runForecast } from '../forecast/run-forecast.ts';
import { parseFilter } from '../report/filters.ts';
import { readBillWords, selectLines } from '../report/selection.ts';
import type { BudgetState, Crossing, Threshold } from './contract.ts';
import type { BudgetRow } from './store.ts';

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock' | 'config'>;

const WORDS = { monthly: 'this month', quarterly: 'this quarter', annual: 'this year' } as const;

/** The period of a budget that a moment lies in; quarters and years are those of the fiscal year. */
function periodOf({ period }: Pick<BudgetRow, 'period'>, { clock, config }: Machines): Period {
  const { fiscalYearStartMonth } = config.organisation;
  return parsePeriod(WORDS[period], { now: clock.now(), fiscalYearStartMonth });
}

export async function readBudgetState(
  machines: Machines,
  budget: BudgetRow,
  signal: AbortSignal,
): Promise<BudgetState> {
  const { start, end } = periodOf(budget, machines);
  const today = dayNumber(machines.clock.now());
  const [from, to] = [dayNumber(start), dayNumber(end)];
  const question = {
    measure: budget.measure,
    filters: budget.filter.map(parseFilter),
    accounts: budget.accounts ?? undefined,
    currency: budget.currency,
    signal,
  };
  const ahead = await forecastOrWhy(machines, {
    ...question,
    months: monthsUntil(machines.clock.now(), end),
  });
  const words = await readBillWords(machines.ledger.db, machines.config);
  const selection = () => selectLines({ ...question, by: [] }, words);
  const history =
    ahead.forecast?.history ?? (await readHistory(machines.lake, selection(), { ...question, today }));
  return stateOf(budget, { from, to, history, ...ahead });
}

type Ahead = { readonly forecast: Forecasting | null; readonly problem: string | null };

async function forecastOrWhy(
  machines: Machines,
  question: Omit<Parameters<typeof runForecast>[1], 'changes'>,
): Promise<Ahead> {
  try {
    return { forecast: await runForecast(machines, { ...question, changes: [] }), problem: null };
  } catch (error) {
    if (!(error instanceof ReeveError) || !error.code.startsWith('COST_FORECAST')) throw error;
    return { forecast: null, problem: error.message };
  }
}

const monthsUntil = (now: Date, end: Date): number =>
  Math.max(1, (end.getUTCFullYear() - now.getUTCFullYear()) * 12 + end.getUTCMonth() - now.getUTCMonth());

interface Known extends Ahead {
  readonly from: number;
  readonly to: number;
  readonly history: CostHistory;
}

function stateOf(
  budget: Pick<BudgetRow, 'amount' | 'thresholds'>,
  { from, to, history, forecast, problem }: Known,
): BudgetState {
  const limit = parseDecimal(budget.amount);
  const spent = sumExact(history.exact, from, to);
  const sums = [...cumulated(history, forecast, from, to)];
  const known = history.values.length === 0 ? null : history.start + history.values.length - 1;
  const whole = forecast && totalsOf(forecast, spent, from, to);
  const thresholds = budget.thresholds.map((one) => crossingOf(one, { limit, sums, whole: whole !== null }));
  const state = {
    from: isoOf(from),
    to: isoOf(to),
    spent: formatDecimal(round(spent, 8, 'half-even')),
    used: percentOf(spent, limit),
    knownUntil: known === null ? null : isoOf(known),
    forecast: whole,
    problem,
    thresholds,
  };
  return { status: statusOf(state), ...state };
}

const percentOf = (part: Decimal, whole: Decimal): number =>
  Number(formatDecimal(divide(multiply(part, parseDecimal('100')), whole, 2, 'half-even')));

interface Sum {
  readonly day: number;
  readonly total: Decimal;
  readonly isForecast: boolean;
}

/** What the period has cost by the end of each of its days, billed and then forecast. */
function* cumulated(
  history: CostHistory,
  forecast: Forecasting | null,
  from: number,
  to: number,
): Generator<Sum> {
  const ahead = new Map(forecast?.days.map(({ day, amount }) => [dayNumber(day), amount]));
  const first = history.start + history.values.length;
  let total = ZERO;
  for (let day = from; day < to; day++) {
    const isForecast = day >= first;
    const amount = isForecast ? ahead.get(day) : undefined;
    if (isForecast && amount === undefined) continue;
    total = add(total, amount === undefined ? (history.exact.get(day) ?? ZERO) : parseDecimal(amount));
    yield { day, total, isForecast };
  }
}

/** Doubts of months are added up: they are wrong together, as a trend is. */
function totalsOf({ months, days }: Forecasting, spent: Decimal, from: number, to: number) {
  const own = months.filter(({ month }) => dayNumber(`${month}-01`) >= from && dayNumber(`${month}-01`) < to);
  const ahead = days.filter(({ day }) => dayNumber(day) >= from && dayNumber(day) < to);
  const whole = ahead.reduce((sum, { amount }) => add(sum, parseDecimal(amount)), spent);
  const width = (read: (one: (typeof own)[number]) => string) =>
    own.reduce(
      (sum, one) => add(sum, add(parseDecimal(read(one)), negated(parseDecimal(one.amount)))),
      whole,
    );
  const text = (value: Decimal) => formatDecimal(round(value, 2, 'half-even'));
  return { amount: text(whole), low: text(width(({ low }) => low)), high: text(width(({ high }) => high)) };
}

const negated = (value: Decimal): Decimal => ({ ...value, units: -value.units });

function crossingOf(
  { kind, percent }: Threshold,
  { limit, sums, whole }: { limit: Decimal; sums: readonly Sum[]; whole: boolean },
): Crossing {
  const amount = divide(multiply(limit, parseDecimal(String(percent))), parseDecimal('100'), 8, 'half-even');
  // Credits may bring it down again: it counts that it was reached.
  const reached = sums.find(({ total }) => compare(total, amount) >= 0);
  const told = { kind, percent, amount: formatDecimal(amount), on: reached ? isoOf(reached.day) : null };
  if (reached && !reached.isForecast) return { ...told, state: 'crossed' };
  if (!whole) return { ...told, state: kind === 'forecast' ? 'unknown' : 'clear' };
  if (!reached) return { ...told, state: 'clear' };
  return { ...told, state: kind === 'forecast' ? 'crossed' : 'expected' };
}

function statusOf({ used, problem, thresholds }: Omit<BudgetState, 'status'>): BudgetState['status'] {
  if (used >= 100) return 'over';
  const isNear = ({ state, percent }: Crossing) =>
    state === 'crossed' || (state === 'expected' && percent >= 100);
  if (thresholds.some(isNear)) return 'at risk';
  return problem === null ? 'ok' : 'unknown';
}
