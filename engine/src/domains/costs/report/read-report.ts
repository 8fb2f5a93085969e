/** Costs of a period, grouped: every group, or the greatest and the rest, which together are the total exactly. */
import { add, formatDecimal, parseDecimal, subtract, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Measure, ReportJson } from '../contract.ts';
import { costsErrors } from '../errors.ts';
import { costsDaily } from '../tables.ts';
import type { Dimension } from './dimensions.ts';

export interface ReportQuestion {
  /** Which lines count where sources overlap. */
  readonly served: string;
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  readonly period: Period;
  readonly currency?: string | undefined;
  /** Absent: all. */
  readonly accounts: readonly string[] | undefined;
  readonly limit: number;
  readonly signal: AbortSignal;
}

const COLUMN: Readonly<Record<Measure, string>> = {
  billed: 'BilledCost',
  effective: 'EffectiveCost',
  contracted: 'ContractedCost',
  list: 'ListCost',
  usage: 'ConsumedQuantity',
};

export async function readReport(
  lake: Lake,
  question: ReportQuestion,
): Promise<Omit<ReportJson, 'from' | 'to'>> {
  const { by, measure, limit, signal } = question;
  const currency = question.currency ?? (await onlyCurrency(lake, question));
  const { sql: where, params } = conditionOf(question);
  const keys = by.map(({ sql }, index) => `${sql} AS key_${index}`);
  const { rows } = await lake.query<Record<string, string | null>>({
    sql: `SELECT ${[...keys, `sum("${COLUMN[measure]}") AS amount`].join(', ')} FROM costs_daily
      WHERE ${where} AND BillingCurrency = $currency
      ${by.length > 0 ? 'GROUP BY ALL' : ''} ORDER BY ${['amount DESC NULLS LAST', ...by.map((_, index) => `key_${index} NULLS LAST`)].join(', ')}`,
    params: { ...params, currency: currency ?? '' },
    tables: [costsDaily],
    maxRows: 1_000_000,
    signal,
  });
  const amounts = rows.map(({ amount }) => parseDecimal(String(amount ?? '0')));
  const total = amounts.reduce(add, ZERO);
  const shown = amounts.slice(0, limit).reduce(add, ZERO);
  return {
    by: by.map(({ name }) => name),
    measure,
    rows: rows.slice(0, limit).map((row) => ({
      ...Object.fromEntries(by.map(({ name }, index) => [name, row[`key_${index}`] ?? null])),
      cost: String(row.amount ?? '0'),
    })),
    total: formatDecimal(total),
    currency: currency ?? null,
    groups: rows.length,
    rest: formatDecimal(subtract(total, shown)),
  };
}

function conditionOf({ period, accounts, served }: ReportQuestion) {
  const days = { from: period.start, to: period.end };
  const span = `x_Day >= CAST($from AS DATE) AND x_Day < CAST($to AS DATE) AND ${served}`;
  if (accounts === undefined) return { sql: span, params: days };
  return {
    sql: `${span} AND list_contains($accounts, SubAccountId)`,
    params: { ...days, accounts: [...accounts] },
  };
}

/** Amounts of several currencies are never added up; undefined where there is nothing at all. */
async function onlyCurrency(lake: Lake, question: ReportQuestion): Promise<string | undefined> {
  const { sql, params } = conditionOf(question);
  const { rows } = await lake.query<{ currency: string }>({
    sql: `SELECT DISTINCT BillingCurrency AS currency FROM costs_daily WHERE ${sql} ORDER BY 1`,
    params,
    tables: [costsDaily],
    signal: question.signal,
  });
  if (rows.length > 1)
    throw costsErrors.COST_CURRENCY_MIXED({ currencies: rows.map(({ currency }) => currency).join(', ') });
  return rows[0]?.currency;
}
