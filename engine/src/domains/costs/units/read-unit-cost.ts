/** What one of a business metric costs, over time: the chosen costs of the bill over what was counted. */
import { type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { addMonths, DAY_MS, type Period, startOfMonth } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../errors.ts';
import { dayNumber, isoOf } from '../forecast/calendar.ts';
import { billedDays } from '../forecast/read-history.ts';
import { currencyOf } from '../report/currency.ts';
import { parseFilter } from '../report/filters.ts';
import { columnOf, isoDay, sumOf, within } from '../report/measures.ts';
import { type BillWords, type Selection, selectLines } from '../report/selection.ts';
import type { MoneyMeasure, Step, UnitCostJson, UnitPoint } from './contract.ts';
import { type MetricRow, readQuantities } from './store.ts';
import { type Known, parseQuantities, pointOf, unitPoints } from './unit-points.ts';

export interface UnitQuestion {
  readonly metric: MetricRow;
  readonly period: Period;
  readonly step: Step;
  /** Instead of those of the metric. */
  readonly filter?: readonly string[] | undefined;
  readonly measure?: MoneyMeasure | undefined;
  /** Only what was counted of these. */
  readonly where: Readonly<Record<string, string>>;
  readonly currency: string | undefined;
  /** Where whoever asks read them before: the days that any bill knows. */
  readonly billed?: ReadonlySet<number> | undefined;
  readonly signal: AbortSignal;
}

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock'>;

export async function readUnitCost(
  machines: Machines,
  question: UnitQuestion,
  words: BillWords,
): Promise<UnitCostJson> {
  const { metric, period, step } = question;
  const { name, grain, unit } = metric;
  if (grain === 'month' && step !== 'month') throw costsErrors.COST_UNIT_STEP({ name, step });
  const known = await readKnown(machines, question, words);
  const { unknownLines } = known;
  return {
    metric: name,
    unit,
    grain,
    step,
    from: isoDay(period.start),
    to: isoDay(period.end),
    measure: question.measure ?? metric.measure,
    filter: [...(question.filter ?? metric.filter)],
    currency: known.currency ?? null,
    points: unitPoints(known, period, step),
    whole: wholeOf(known, period),
    notes: unknownLines > 0 ? [`${unknownLines} lines of the bill say nothing of this measure.`] : [],
  };
}

export function wholeOf(known: Known, { start, end }: Period): UnitPoint {
  const first = dayNumber(start);
  return pointOf(known, first, Math.ceil(end.getTime() / DAY_MS), isoOf(first));
}

interface KnownUnits extends Known {
  readonly currency: string | undefined;
  readonly unknownLines: number;
}

/** What both sides know of the period, by which any span within it can be told. */
export async function readKnown(
  machines: Machines,
  question: Omit<UnitQuestion, 'step'>,
  words: BillWords,
): Promise<KnownUnits> {
  const { metric, period, where, signal } = question;
  const { name, grain, accounts } = metric;
  const { lake, ledger } = machines;
  const measure = question.measure ?? metric.measure;
  const filter = question.filter ?? metric.filter;
  const wanted = { by: [], filters: filter.map(parseFilter), accounts: accounts ?? undefined };
  const asked = { asked: question.currency, selection: selectLines(wanted, words), when: within(period) };
  const { name: currency, narrowed } = await currencyOf(machines, asked, signal);
  const selection = selectLines({ ...wanted, currency: narrowed }, words);
  const today = dayNumber(machines.clock.now());
  // A month is counted as a whole, also where the period begins within it.
  const from = grain === 'day' ? period.start : startOfMonth(period.start);
  const to = isoDay(grain === 'day' ? addDay(period.end) : addMonths(startOfMonth(period.end), 1));
  const [{ costs, unknownLines }, counted] = await Promise.all([
    readCosts(lake, selection, { measure, period, today, billed: question.billed, signal }),
    readQuantities(ledger.db, name, { from: isoDay(from), to, where }),
  ]);
  return { grain, costs, quantities: parseQuantities(counted), currency, unknownLines };
}

const addDay = (moment: Date): Date => new Date(moment.getTime() + DAY_MS);

interface Asked {
  readonly measure: MoneyMeasure;
  readonly period: Period;
  readonly today: number;
  readonly billed: ReadonlySet<number> | undefined;
  readonly signal: AbortSignal;
}

/** A day on which anything was billed, but nothing of these costs, is a day without costs; today is not over. */
async function readCosts(
  lake: Lake,
  { from, where, params, tables, lines }: Selection,
  { measure, period, today, billed, signal }: Asked,
): Promise<{ costs: ReadonlyMap<number, Decimal>; unknownLines: number }> {
  const { rows } = await lake.query<{ day: string; amount: string | null; unknown: number | string }>({
    sql: `SELECT c.x_Day AS day, ${sumOf(measure)} AS amount,
        sum(CASE WHEN ${columnOf(measure)} IS NULL THEN ${lines} ELSE 0 END) AS unknown
      FROM ${from} WHERE ${within(period)} AND ${where} GROUP BY 1 ORDER BY 1`,
    params,
    tables,
    signal,
  });
  const own = new Map(rows.map(({ day, amount }) => [dayNumber(day), amount]));
  const costs = new Map<number, Decimal>();
  for (const day of billed ?? (await billedDays(lake, today, signal))) {
    const amount = own.get(day);
    if (amount !== null) costs.set(day, amount === undefined ? ZERO : parseDecimal(amount));
  }
  return { costs, unknownLines: rows.reduce((sum, { unknown }) => sum + Number(unknown), 0) };
}
