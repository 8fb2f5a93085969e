/** The daily costs that a forecast goes by, without the last days that are not all there yet. */
import { add, type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Measure } from '../report/contract.ts';
import { sumOf } from '../report/measures.ts';
import type { Selection } from '../report/selection.ts';
import { costsDaily } from '../tables.ts';
import { dayNumber, isoOf } from './calendar.ts';
import type { History } from './model.ts';
import { sum } from './robust.ts';

export interface CostHistory extends History {
  readonly kinds: readonly (readonly number[])[];
  /** With every digit, by day. */
  readonly exact: ReadonlyMap<number, Decimal>;
  /** Days whose costs were still coming in, and are forecast instead. */
  readonly ignored: readonly number[];
  /** Days of which no bill says anything. */
  readonly missing: readonly number[];
}

/** Two years, and what is before the first tries on them. */
const REMEMBERED_DAYS = 800;

export async function readHistory(
  lake: Lake,
  selection: Selection,
  { measure, today, signal }: { measure: Measure; today: number; signal: AbortSignal },
): Promise<CostHistory> {
  const { rows } = await lake.query<{ day: string; kind: string | null; amount: string | null }>({
    sql: `SELECT c.x_Day AS day, c.ChargeCategory AS kind, ${sumOf(measure)} AS amount FROM ${selection.from}
      WHERE c.x_Day >= DATE '${isoOf(today - REMEMBERED_DAYS)}' AND c.x_Day < DATE '${isoOf(today)}'
        AND ${selection.where} GROUP BY 1, 2 ORDER BY 1, 2`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  const exact = new Map<number, Decimal>();
  const kinds = new Map<string | null, Map<number, number>>();
  for (const { day, kind, amount } of rows) {
    if (amount === null) continue;
    const [at, value] = [dayNumber(day), parseDecimal(amount)];
    exact.set(at, add(exact.get(at) ?? ZERO, value));
    const own = kinds.get(kind) ?? new Map<number, number>();
    kinds.set(kind, own.set(at, Number(value.units) / 10 ** value.scale));
  }
  const billed = await billedDays(lake, today, signal);
  const start = exact.size > 0 ? Math.min(...exact.keys()) : today;
  const days = exact.size > 0 ? Math.max(start, ...billed) - start + 1 : 0;
  const filled = [...kinds.values()].map((own) => fill(own, { start, days, billed }));
  const values = Array.from({ length: days }, (_, day) => sum(filled.map((kind) => kind[day] ?? 0)));
  const whole = settledDays(values);
  const ignored = values.slice(whole).map((_, index) => start + whole + index);
  for (const day of ignored) exact.delete(day);
  const known = Array.from({ length: whole }, (_, index) => start + index);
  return {
    start,
    values: values.slice(0, whole),
    kinds: filled.map((kind) => kind.slice(0, whole)),
    exact,
    ignored,
    missing: known.filter((day) => !exact.has(day) && !billed.has(day)),
  };
}

/** A day without costs of a kind is zero; of one that no bill tells of nothing is known: the week before stands in for it. */
function fill(
  own: ReadonlyMap<number, number>,
  { start, days, billed }: { start: number; days: number; billed: ReadonlySet<number> },
): number[] {
  const values: number[] = [];
  for (let day = start; day < start + days; day++) {
    const standIn = billed.has(day) ? 0 : (values[values.length - 7] ?? values.at(-1) ?? 0);
    values.push(own.get(day) ?? standIn);
  }
  return values;
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
