/** The cells of the bill in two periods, and how many days of each the lake knows. */
import { parseDecimal } from '#kernel/decimal.ts';
import { DAY_MS, type Period, startOfDay } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import { columnOf, within } from '../report/measures.ts';
import type { Selection } from '../report/selection.ts';
import { costsDaily } from '../tables.ts';
import type { Cell, Kind, Side } from './cell.ts';
import type { DriversJson } from './contract.ts';

const KIND = `CASE WHEN c.ChargeCategory = 'Tax' THEN 'tax' WHEN c.ChargeCategory = 'Credit' THEN 'credit'
  WHEN c.ChargeCategory = 'Adjustment' OR c.ChargeClass = 'Correction' THEN 'refund'
  WHEN c.ChargeCategory = 'Purchase' THEN 'purchase'
  WHEN c.CommitmentDiscountStatus = 'Unused' THEN 'unused-commitment' ELSE 'usage' END`;

export interface TwoPeriods {
  readonly period: Period;
  readonly against: Period;
}

interface Row extends Record<string, string | number | null> {
  kind: Kind;
}

/** Half of it would be wrong, so there is no cap that cuts: more than this is refused. */
const MOST_CELLS = 1_000_000;

export async function readCells(
  lake: Lake,
  selection: Selection,
  { period, against, measure, signal }: TwoPeriods & { measure: DriversJson['measure']; signal: AbortSignal },
): Promise<Cell[]> {
  const keys = [
    ...selection.keys.map((key, index) => `${key} AS key_${index}`),
    `${KIND} AS kind`,
    'c.ServiceName AS service',
    'c.SubAccountId AS account',
    'c.RegionId AS region',
    'c.x_UsageType AS usage_type',
    'c.ConsumedUnit AS unit',
  ];
  const sums = Object.entries({ before: against, after: period }).flatMap(([name, span]) => {
    const of = (value: string) => `CASE WHEN ${within(span)} THEN ${value} END`;
    return [
      `coalesce(sum(${of(selection.lines)}), 0) AS ${name}_lines`,
      `sum(${of(columnOf(measure))}) AS ${name}_cost`,
      `CASE WHEN count(${of('c.ContractedCost')}) = count(${of(columnOf(measure))})
        THEN sum(${of('c.ContractedCost')}) END AS ${name}_contracted`,
      `CAST(sum(${of('c.ConsumedQuantity')}) AS DECIMAL(38, 12)) AS ${name}_quantity`,
    ];
  });
  const { rows } = await lake.query<Row>({
    sql: `SELECT ${[...keys, ...sums].join(', ')} FROM ${selection.from}
      WHERE ((${within(period)}) OR (${within(against)})) AND ${selection.where}
      GROUP BY ${keys.map((_, index) => index + 1).join(', ')} ORDER BY ${keys.map((_, index) => index + 1).join(', ')}`,
    params: selection.params,
    tables: selection.tables,
    maxRows: MOST_CELLS,
    maxBytes: 1 << 30,
    signal,
  });
  return rows.map((row) => cellOf(row, selection.keys.length));
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function cellOf(row: Row, keys: number): Cell {
  return {
    group: Array.from({ length: keys }, (_, index) => textOf(row[`key_${index}`])),
    kind: row.kind,
    service: textOf(row.service),
    account: textOf(row.account),
    region: textOf(row.region),
    usageType: textOf(row.usage_type),
    unit: textOf(row.unit),
    before: sideOf(row, 'before'),
    after: sideOf(row, 'after'),
  };
}

function sideOf(row: Row, name: 'before' | 'after'): Side {
  const read = (what: string) => {
    const text = textOf(row[`${name}_${what}`]);
    return text === null ? null : parseDecimal(text);
  };
  return {
    lines: Number(row[`${name}_lines`]),
    cost: read('cost') ?? parseDecimal('0'),
    contracted: read('contracted'),
    quantity: read('quantity'),
  };
}

export interface KnownDays {
  readonly days: number;
  /** The bill reaches to the end of the period. */
  readonly whole: boolean;
}

/** The days of a period up to the last one that any bill knows: a month that is under way is as long as it is by now. */
export async function knownDays(lake: Lake, span: Period, signal: AbortSignal): Promise<KnownDays> {
  const { rows } = await lake.query<{ last: string | null }>({
    sql: `SELECT max(c.x_Day) AS last FROM costs_daily AS c WHERE ${within(span)}`,
    tables: [costsDaily],
    signal,
  });
  const last = rows[0]?.last ?? null;
  const calendar = Math.max(1, Math.round((span.end.getTime() - span.start.getTime()) / DAY_MS));
  if (last === null) return { days: calendar, whole: true };
  // A period of so many days up to now begins within a day, and has all of it.
  const known = Math.round((Date.parse(last) - startOfDay(span.start).getTime()) / DAY_MS) + 1;
  return { days: Math.max(1, Math.min(calendar, known)), whole: known >= calendar };
}
