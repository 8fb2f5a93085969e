/** The daily costs that a forecast goes by, without the last days that are not all there yet. */
import { add, type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Measure } from '../report/contract.ts';
import { sumOf } from '../report/measures.ts';
import type { Selection } from '../report/selection.ts';
import { costsDaily } from '../tables.ts';
import { dayNumber, isoOf } from './calendar.ts';
import type { History } from './model.ts';

export interface CostHistory extends History {
  /** With every digit, by day. */
  readonly exact: ReadonlyMap<number, Decimal>;
  /** Days whose costs were still coming in, and are forecast instead. */
  readonly ignored: readonly number[];
  /** Days of which no bill says anything. */
  readonly missing: readonly number[];
}

export async function readHistory(
  lake: Lake,
  selection: Selection,
  { measure, today, signal }: { measure: Measure; today: number; signal: AbortSignal },
): Promise<CostHistory> {
  const { rows } = await lake.query<{ day: string; amount: string | null }>({
    sql: `SELECT c.x_Day AS day, ${sumOf(measure)} AS amount FROM ${selection.from}
      WHERE c.x_Day < DATE '${isoOf(today)}' AND ${selection.where} GROUP BY 1 ORDER BY 1`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  const exact = new Map(
    rows.flatMap(({ day, amount }) =>
      amount === null ? [] : [[dayNumber(day), parseDecimal(amount)] as const],
    ),
  );
  const start = rows[0] ? dayNumber(rows[0].day) : today;
  const billed = await billedDays(lake, today, signal);
  const end = Math.max(start, ...billed);
  const missing: number[] = [];
  const values: number[] = [];
  for (let day = start; day <= end && rows.length > 0; day++) {
    const value = exact.get(day);
    if (value === undefined && !billed.has(day)) missing.push(day);
    // Nothing is known of the day: the week before stands in for it.
    const standIn = billed.has(day) ? 0 : (values[values.length - 7] ?? values.at(-1) ?? 0);
    values.push(value === undefined ? standIn : Number(value.units) / 10 ** value.scale);
  }
  const whole = settledDays(values);
  const ignored = values.slice(whole).map((_, index) => start + whole + index);
  for (const day of ignored) exact.delete(day);
  return {
    start,
    values: values.slice(0, whole),
    exact,
    ignored,
    missing: missing.filter((day) => day < start + whole),
  };
}

/** Days on which anything at all was billed: a day without costs of one service is zero there, and no gap. */
export async function billedDays(lake: Lake, today: number, signal: AbortSignal): Promise<Set<number>> {
  const { rows } = await lake.query<{ day: string }>({
    sql: `SELECT DISTINCT c.x_Day AS day FROM costs_daily AS c WHERE c.x_Day < DATE '${isoOf(today)}' ORDER BY 1`,
    tables: [costsDaily],
    signal,
  });
  return new Set(rows.map(({ day }) => dayNumber(day)));
}

/** AWS bills a day over two or three: a last day far below its weekday is not all there. */
const LATE_DAYS = 3;
const TOO_LITTLE = 0.6;

function settledDays(values: readonly number[]): number {
  let end = values.length;
  while (end > Math.max(28, values.length - LATE_DAYS)) {
    const same = [7, 14, 21].map((back) => values[end - 1 - back] ?? 0).toSorted((a, b) => a - b);
    const usual = same[1] ?? 0;
    if (usual <= 0 || (values[end - 1] ?? 0) >= usual * TOO_LITTLE) break;
    end -= 1;
  }
  return end;
}

export const sumExact = (exact: CostHistory['exact'], from: number, to: number): Decimal => {
  let total = ZERO;
  for (let day = from; day < to; day++) total = add(total, exact.get(day) ?? ZERO);
  return total;
};
